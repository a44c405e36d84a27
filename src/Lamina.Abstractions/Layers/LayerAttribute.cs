using System;

namespace Lamina;

/// <summary>A layer of a network. Layers are written in the order in which data passes them.</summary>
/// <remarks>
/// Attribute objects hold what was written and nothing else: what an unwritten option means is known to the compiler alone and stated in each
/// option's documentation.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>
    /// The layer's name: in messages, in the summary, and in the keys of saved weights (<c>stem.conv.weight</c>). May contain dots; must be
    /// unique in the network. Default: the kind of layer and a running number, from 1: <c>conv1</c>, <c>bn1</c>, <c>dense1</c>.
    /// </summary>
    public string? Name { get; set; }
}
