using TorchSharp;

namespace Lamina;

/// <summary>The right answers of a batch as class indices, each from 0 to <see cref="Classes"/> − 1: Int64 [N], or [N, H, W] with one per pixel.</summary>
public readonly struct Labels : IDisposable
{
    /// <summary>Labels over <paramref name="tensor"/>, which <see cref="Dispose"/> frees. The values are not read.</summary>
    /// <exception cref="ArgumentException">The tensor is not Int64 [N, ...], or there are no classes.</exception>
    public Labels(torch.Tensor tensor, int classes)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (tensor.dtype != torch.ScalarType.Int64 || tensor.dim() < 1)
            throw new ArgumentException(
                $"Labels are Int64 [N], or [N, H, W] for pixels; this tensor is {tensor.dtype} {ShapeText.Tensor(tensor.shape)}.", nameof(tensor));
        Tensor = tensor;
        Classes = classes;
        Count = (int)tensor.size(0);
    }

    /// <summary>The class indices, Int64 [N, ...].</summary>
    public torch.Tensor Tensor { get; }

    /// <summary>How many classes the data set has: K.</summary>
    public int Classes { get; }

    /// <summary>How many samples the labels are for: N.</summary>
    public int Count { get; }

    /// <summary>The labels as probabilities of the classes, [N, K, ...]: 1 for the class, 0 for the others, smoothed towards 1/K.</summary>
    /// <param name="smoothing">How much is spread evenly over all classes, 0 to 1; 0 gives one-hot probabilities.</param>
    public SoftLabels ToSoft(double smoothing = 0)
    {
        if (smoothing is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "Smoothing is between 0 and 1.");
        using var classes = torch.arange(Classes, torch.ScalarType.Int64, Tensor.device);
        using var alongClasses = classes.view([1, Classes, .. Enumerable.Repeat(1L, (int)Tensor.dim() - 1)]);
        using var column = Tensor.unsqueeze(1);
        using var matches = column.eq(alongClasses);
        using var oneHot = matches.to(torch.ScalarType.Float32);
        using var scaled = oneHot.mul(1 - smoothing);
        return new SoftLabels(scaled.add(smoothing / Classes));
    }

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}
