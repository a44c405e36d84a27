using TorchSharp;

namespace Lamina;

/// <summary>The right answers of a batch as probabilities over the classes (one-hot, smoothed or mixed): Float32 [N, K], or [N, K, H, W] for those of each pixel.</summary>
public readonly struct SoftLabels : IDisposable
{
    /// <summary>Labels over <paramref name="tensor"/>, which <see cref="Dispose"/> frees. The values are not read.</summary>
    /// <exception cref="ArgumentException">The tensor is not Float32 [N, K, ...].</exception>
    public SoftLabels(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.dtype != torch.ScalarType.Float32 || tensor.dim() < 2)
            throw new ArgumentException(
                $"Soft labels are Float32 [N, K], or [N, K, H, W] for pixels; this tensor is {tensor.dtype} {ShapeText.Tensor(tensor.shape)}.", nameof(tensor));
        Tensor = tensor;
    }

    /// <summary>The probabilities, Float32 [N, K, ...].</summary>
    public torch.Tensor Tensor { get; }

    /// <summary>How many classes there are: K.</summary>
    public int Classes => (int)Tensor.size(1);

    /// <summary>How many samples the labels are for: N.</summary>
    public int Count => (int)Tensor.size(0);

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}
