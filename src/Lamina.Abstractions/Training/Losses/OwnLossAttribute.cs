using System;

namespace Lamina;

/// <summary>A loss of your own: a class with a public parameterless constructor that implements <c>Lamina.ILoss</c>.</summary>
/// <typeparam name="TLoss">The class.</typeparam>
/// <remarks>Targets: whatever kind the data has. PyTorch: any function of output and target. Keras: a <c>Loss</c> subclass.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LossAttribute<TLoss> : LossAttribute;
