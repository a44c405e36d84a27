using System;

namespace Lamina;

/// <summary>
/// Makes a partial class a neural network. Its layers are the attributes on this declaration, in the order in which they are written;
/// each feeds the next.
/// </summary>
/// <remarks>
/// <para>
/// The class becomes a <c>TorchSharp.torch.nn.Module&lt;Tensor, Tensor&gt;</c> with typed <c>Forward</c>, <c>Predict</c>, <c>Fit</c> and
/// <c>Evaluate</c>, a <c>Summary</c>, and <c>Save</c> and <c>Load</c>. Shapes are checked while you type; the summary table is shown when
/// you hover over the class.
/// </para>
/// <para>
/// The class must be <c>partial</c>, not generic, and must have no base class; interfaces and members of your own are fine. Layers on
/// another partial part are an error, because their place in the order would be unclear.
/// </para>
/// <para>PyTorch: a class derived from <c>nn.Module</c>. Keras: <c>Sequential([...])</c> with <c>compile(...)</c>.</para>
/// </remarks>
/// <example>
/// <code>
/// [Network, Input&lt;MnistImage&gt;, Classes(10)]
/// [Rescale(1 / 255.0), Flatten, Dense(128), ReLU, Dense(10)]
/// [CrossEntropy, Adam(1e-3), Train(Epochs = 5)]
/// public partial class Mlp;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Whose defaults apply to options that are not written, for ports: <c>[Network(Conventions = Conventions.Keras)]</c>. Default: Lamina.</summary>
    public Conventions Conventions { get; set; }

    /// <summary>How the values of maps are laid out in memory, which affects speed and rounding. Default: Auto.</summary>
    public MemoryLayout Layout { get; set; }
}
