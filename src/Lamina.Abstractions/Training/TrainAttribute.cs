using System;

namespace Lamina;

/// <summary>How long <c>Fit</c> trains, and on how much at a time.</summary>
/// <remarks>Keras: <c>fit(epochs, batch_size)</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrainAttribute : Attribute
{
    /// <summary>Passes over the training data; at least 1. Default: 10; Keras: 1; MatConvNet: 300.</summary>
    public int Epochs { get; set; }

    /// <summary>Samples per step; at least 1. Default: 64; Keras: 32; MatConvNet: 256.</summary>
    public int BatchSize { get; set; }
}
