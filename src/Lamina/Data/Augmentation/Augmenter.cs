using System.Runtime.InteropServices;
using TorchSharp;

namespace Lamina;

/// <summary>Augments the batches of one epoch: what happens to a sample depends on seed, epoch and sample only.</summary>
internal sealed class Augmenter(IReadOnlyList<Augmentation> steps, long seed, int epoch)
{
    /// <param name="samples">The samples, Float32 [N, ...] on the CPU and contiguous; changed in place.</param>
    /// <param name="rows">The index of each in its data set.</param>
    public void Apply(torch.Tensor samples, torch.Tensor rows)
    {
        long[] shape = samples.shape;
        if (shape.Length == 2 && steps.FirstOrDefault(step => step.NeedsOrder) is { } misplaced)
            throw new InvalidOperationException($"{misplaced} moves or covers numbers by their places, but samples {ShapeText.Tensor(shape)} are vectors, whose columns have no order: use Noise, or shape a signal as [N, 1, L].");
        var size = Size(shape);
        int length = size.Channels * size.Height * size.Width;
        var numbers = MemoryMarshal.Cast<byte, float>(samples.bytes);
        using var values = rows.data<long>();
        long[] indices = values.ToArray();
        for (int i = 0; i < indices.Length; i++)
        {
            var random = new RandomStream(seed, epoch, indices[i]);
            foreach (var step in steps) step.Apply(numbers.Slice(i * length, length), size, random);
        }
    }

    private static ImageSize Size(long[] shape) => shape switch
    {
        [_, var channels, var height, var width] => new((int)channels, (int)height, (int)width),
        [_, var channels, var width] => new((int)channels, 1, (int)width),
        [_, var width] => new(1, 1, (int)width),
        _ => throw new InvalidOperationException($"Samples {ShapeText.Tensor(shape)} cannot be augmented; a sample is C×H×W, C×L or a vector."),
    };
}
