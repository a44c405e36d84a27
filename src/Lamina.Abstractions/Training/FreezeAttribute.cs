using System;

namespace Lamina;

/// <summary>Freezes layers, for fine-tuning: no gradients are computed for their weights, which stay as they are. Running statistics of norms still follow the data.</summary>
/// <remarks>PyTorch: <c>requires_grad_(False)</c>. Keras: <c>layer.trainable = False</c>, which also stops the running statistics.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FreezeAttribute : Attribute
{
    /// <summary>Layers whose weights stay as they are.</summary>
    /// <param name="layers">Names of layers, or of uses of blocks, which stand for all layers inside: <c>"conv1"</c>, <c>"stage1"</c>.</param>
    public FreezeAttribute(params string[] layers) => Layers = layers;

    /// <summary>Names of layers or uses.</summary>
    public string[] Layers { get; }
}
