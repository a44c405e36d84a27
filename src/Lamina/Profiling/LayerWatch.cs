using TorchSharp;

namespace Lamina;

/// <summary>Sees the value of each layer of a forward pass as it comes. An emitted <c>forward</c> tells it, while <c>Profile</c> runs.</summary>
public abstract class LayerWatch
{
    /// <summary>A layer has been computed, and what it was the last to read has been freed.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="value">Its value. The next layers read what this leaves here.</param>
    public abstract void See(string layer, ref torch.Tensor value);
}
