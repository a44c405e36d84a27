using Lamina.Compiler.Reading;
using static TorchSharp.torch;

namespace Lamina.Signal;

/// <summary>Real images as a network's input: MNIST for one channel, CIFAR-10 for three, scaled to the declared range and resized.</summary>
internal sealed class Images
{
    private readonly Tensor grey;
    private readonly Tensor colour;

    /// <param name="cifar">The folder with CIFAR-10's <c>test_batch.bin</c>.</param>
    public Images(string cifar)
    {
        using var mnist = Mnist.Load();
        grey = mnist.Test.Images[..].Tensor.to(ScalarType.Float32).clone();
        const int record = 1 + 3 * 32 * 32;
        var file = File.ReadAllBytes(Path.Combine(cifar, "test_batch.bin"));
        colour = tensor(file.Where((_, index) => index % record != 0).Select(value => (float)value).ToArray(), [file.Length / record, 3, 32, 32]);
    }

    /// <summary>A batch drawn at random; where the input is no image N(0, 1), or tokens each as likely as the others.</summary>
    public Tensor Batch(NetworkInput input, long size, Generator generator)
    {
        using var scope = NewDisposeScope();
        long[] extents = [size, .. input.Shape.Dims.Select(dim => dim.Value)];
        if (input.Shape.Vocabulary is { } vocabulary) return randint(vocabulary, extents, ScalarType.Int64, generator: generator).MoveToOuterDisposeScope();
        if (extents is not [_, 1 or 3, _, _]) return randn(extents, generator: generator).MoveToOuterDisposeScope();

        var all = extents[1] == 1 ? grey : colour;
        var batch = all.index_select(0, randint(all.size(0), [size], ScalarType.Int64, generator: generator));
        if (batch.size(2) != extents[2] || batch.size(3) != extents[3])
        {
            batch = nn.functional.interpolate(batch, [extents[2], extents[3]], null, InterpolationMode.Bilinear, false);
        }

        // Undeclared: standardised with the data set's own mean and deviation, as torchvision's recipes do.
        var (scale, offset) = input.Range is { Min: { } min, Max: { } max }
            ? ((max - min) / 255, min)
            : Standardised(extents[1] == 1 ? (33.3, 78.6) : (120.7, 63.7), input.Range.Mean ?? 0, input.Range.Std ?? 1);
        return batch.mul_(scale).add_(offset).MoveToOuterDisposeScope();
    }

    private static (double Scale, double Offset) Standardised((double Mean, double Std) data, double mean, double std) =>
        (std / data.Std, mean - data.Mean * std / data.Std);
}
