using System;

namespace Lamina;

/// <summary>
/// Another way to train a network: a partial class with loss, optimizer, schedule and <c>Train</c> as attributes becomes its trainer, as <c>LeNet.Training</c> is for the
/// attributes on the network itself.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <example>
/// <code>
/// [Recipe&lt;LeNet&gt;]
/// [CrossEntropy, Sgd(0.01, Momentum = 0.9), CosineDecay, Train(Epochs = 20)]
/// public partial class LeNetSgd;
///
/// using var model = LeNetSgd.CreateNetwork(seed: 1);
/// History history = new LeNetSgd(model).Fit(data);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RecipeAttribute<TNetwork> : Attribute;
