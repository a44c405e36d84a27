using TorchSharp;

namespace Lamina;

/// <summary>The one place where the shape of incoming data is compared with what a network or a data set expects.</summary>
public static class Edge
{
    /// <summary>Checks that a batch has the shape and the type of numbers that a network takes.</summary>
    /// <param name="network">The network's name, for the message.</param>
    /// <param name="batch">The batch, [N, ...dimensions].</param>
    /// <param name="dimensions">The sizes of one sample; -1 is any size.</param>
    /// <exception cref="ShapeMismatchException">The rank or a size differs; the message says both shapes.</exception>
    /// <exception cref="ArgumentException">The numbers are no floats.</exception>
    public static void Check(string network, torch.Tensor batch, ReadOnlySpan<long> dimensions)
    {
        Check(network, "takes", batch, dimensions);
        CheckNumbers(network, batch.dtype, "this batch is");
    }

    /// <summary>Checks the sizes that a network's input leaves open.</summary>
    /// <param name="network">The network's name, for the message.</param>
    /// <param name="batch">The batch, [N, ...], of the rank that was checked.</param>
    /// <param name="needs">What they must fulfil.</param>
    /// <exception cref="ShapeMismatchException">A size is too small for the layers, or what they join would not match; the message says which sizes would do.</exception>
    public static void CheckSizes(string network, torch.Tensor batch, ReadOnlySpan<SizeNeed> needs) => CheckSizes(network, batch.shape, needs, "this batch is");

    internal static void CheckSizes(string network, long[] found, ReadOnlySpan<SizeNeed> needs, string what)
    {
        foreach (var need in needs)
        {
            long size = found[need.Axis + 1];
            if (need.Fits(size)) continue;
            var expected = found[1..];
            expected[need.Axis] = -1;
            throw new ShapeMismatchException($"{network} takes {need.Fault(size)}; {what} {ShapeText.Tensor(found)}", expected, found);
        }
    }

    /// <summary>Checks that a batch holds the numbers of tokens. Their range is checked on the CPU only: on a GPU that would mean waiting for it.</summary>
    /// <param name="network">The network's name, for the message.</param>
    /// <param name="batch">The batch, [N, ...dimensions].</param>
    /// <param name="dimensions">The sizes of one sample; -1 is any size.</param>
    /// <param name="vocabulary">How many tokens there are.</param>
    /// <exception cref="ShapeMismatchException">The rank or a size differs; the message says both shapes.</exception>
    /// <exception cref="ArgumentException">The batch is not Int64, or a number is not from 0 to <paramref name="vocabulary"/> − 1.</exception>
    public static void CheckTokens(string network, torch.Tensor batch, ReadOnlySpan<long> dimensions, long vocabulary)
    {
        Check(network, "takes", batch, dimensions);
        CheckTokens(network, batch.dtype, "this batch is");
        if (batch.device_type == DeviceType.CPU) TokenRange.Check(network, batch, vocabulary, "this batch");
    }

    /// <summary>Checks that the batches of a network of several inputs hold the same number of samples.</summary>
    /// <param name="network">The network's name, for the message.</param>
    /// <param name="counts">The number of samples in each batch.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    public static void CheckCounts(string network, ReadOnlySpan<int> counts)
    {
        foreach (int count in counts)
            if (count != counts[0]) throw new ArgumentException($"{network} takes batches of one size; these have {string.Join(", ", counts.ToArray())} samples.");
    }

    internal static void Check<TShape>(torch.Tensor batch) where TShape : IShape
    {
        Check(typeof(TShape).Name, "is", batch, TShape.Dimensions);
        CheckNumbers<TShape>(batch, "this batch is");
    }

    /// <summary>Weights are Float32, or any other floats if the network was converted, which is not known here.</summary>
    internal static void CheckNumbers(string name, torch.ScalarType type, string found)
    {
        if (type is torch.ScalarType.Float32 or torch.ScalarType.Float64 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16) return;
        throw OtherNumbers(name, type, found);
    }

    internal static ArgumentException OtherNumbers(string name, torch.ScalarType type, string found) =>
        new($"{name} takes Float32; {found} {type}: convert it with to(torch.ScalarType.Float32).");

    internal static void CheckTokens(string name, torch.ScalarType type, string found)
    {
        if (type == torch.ScalarType.Int64) return;
        throw new ArgumentException($"{name} takes the numbers of tokens, Int64; {found} {type}: convert it with to(torch.ScalarType.Int64).");
    }

    internal static void CheckSample<TShape>(torch.Tensor sample) where TShape : IShape
    {
        long[] found = sample.shape;
        if (!Fits(found, TShape.Dimensions))
            throw new ShapeMismatchException(
                $"{typeof(TShape).Name} is {ShapeText.Sample(TShape.Dimensions)}; this sample is {ShapeText.Tensor(found)}",
                TShape.Dimensions.ToArray(), found);
        CheckNumbers<TShape>(sample, "this sample is");
    }

    /// <summary>Bytes are converted where a batch is made, and a shape does not say whether tokens are taken.</summary>
    private static void CheckNumbers<TShape>(torch.Tensor tensor, string found)
    {
        if (tensor.dtype is not (torch.ScalarType.Byte or torch.ScalarType.Int64)) CheckNumbers(typeof(TShape).Name, tensor.dtype, found);
    }

    private static void Check(string name, string verb, torch.Tensor batch, ReadOnlySpan<long> dimensions)
    {
        long[] found = batch.shape;
        if (found.Length == dimensions.Length + 1 && Fits(found.AsSpan(1), dimensions)) return;
        string hint = Fits(found, dimensions) ? " (this is a single sample: give it a batch axis with unsqueeze(0))" : "";
        throw new ShapeMismatchException(
            $"{name} {verb} {ShapeText.Sample(dimensions)}; this batch is {ShapeText.Tensor(found)}: expected {ShapeText.Batch(dimensions)}{hint}",
            dimensions.ToArray(), found);
    }

    internal static bool Fits(ReadOnlySpan<long> found, ReadOnlySpan<long> dimensions)
    {
        if (found.Length != dimensions.Length) return false;
        for (int i = 0; i < found.Length; i++)
            if (dimensions[i] >= 0 && dimensions[i] != found[i]) return false;
        return true;
    }
}
