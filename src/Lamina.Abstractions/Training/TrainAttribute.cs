using System;

namespace Lamina;

/// <summary>How long <c>Fit</c> trains, and on how much at a time.</summary>
/// <remarks>Keras: <c>fit(epochs, batch_size)</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrainAttribute : Attribute
{
    /// <summary>Passes over the training data; at least 1. Default: 10.</summary>
    public int Epochs { get; set; }

    /// <summary>Samples per step; at least 1. Default: 64.</summary>
    public int BatchSize { get; set; }
}
