using TorchSharp;

namespace Lamina;

/// <summary>The right answers of a batch as numbers, for regression and for maps of yes and no: Float32 [N, ...], the shape of the network's output.</summary>
public readonly struct TargetValues : IDisposable
{
    /// <summary>Numbers over <paramref name="tensor"/>, which <see cref="Dispose"/> frees. The values are not read.</summary>
    /// <exception cref="ArgumentException">The tensor is not Float32 [N, ...].</exception>
    public TargetValues(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.dtype != torch.ScalarType.Float32 || tensor.dim() < 2)
            throw new ArgumentException(
                $"Target values are Float32 [N, ...], [N, 1] for one number a sample; this tensor is {tensor.dtype} {ShapeText.Tensor(tensor.shape)}.", nameof(tensor));
        Tensor = tensor;
    }

    /// <summary>The numbers, Float32 [N, ...].</summary>
    public torch.Tensor Tensor { get; }

    /// <summary>How many samples the numbers are for: N.</summary>
    public int Count => (int)Tensor.size(0);

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}
