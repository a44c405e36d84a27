using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>Small data that a network can learn, the same at every call.</summary>
internal static class Figures
{
    public static RunOptions Silent { get; } = new() { Output = RunOutput.None, Directory = "", RunDevice = RunDevice.Cpu, Threads = 1 };

    /// <summary>Four numbers and two sums of them.</summary>
    public static DataSplit Sums(int train, int test) => new(Sums("sums", 0, train), Sums("more sums", train, test));

    /// <summary>Maps of 8×8 numbers from 0 to 1, and what <paramref name="answer"/> makes of them.</summary>
    public static DataSplit Maps(int train, int test, Func<string, Tensor, Dataset> answer) =>
        new(answer("maps", Numbers([train, 1, 8, 8], 0)), answer("more maps", Numbers([test, 1, 8, 8], 64 * train)));

    /// <summary>Pictures of 24×15, each with one bright pair of rows among eleven: which it is is its class.</summary>
    public static DataSplit Bands(int train, int test) => new(Bands("bands", train), Bands("more bands", test));

    private static Dataset Bands(string name, int count)
    {
        var labels = arange(count).remainder(11);
        var x = Numbers([count, 1, 24, 15], count).mul(0.3);
        for (var i = 0; i < count; i++) x[i, 0].narrow(0, 2 * (i % 11), 2).add_(0.7);
        return new Dataset(name, x, labels.to(ScalarType.Int64), 11);
    }

    private static Dataset Sums(string name, int start, int count)
    {
        var x = Numbers([count, 4], 4 * start);
        using var weights = tensor(new[] { 1f, -2, 0.5f, 0, 0, 1, 1, -1 }, [4, 2]);
        return new Dataset(name, x, new TargetValues(x.matmul(weights)));
    }

    /// <summary>Numbers from 0 to 1 that look like chance: the fractions of sin(i)·10⁴.</summary>
    private static Tensor Numbers(long[] shape, int start)
    {
        var values = new float[shape.Aggregate(1L, (product, extent) => product * extent)];
        for (var i = 0; i < values.Length; i++) values[i] = (float)(Math.Sin(start + i + 1) * 1e4 - Math.Floor(Math.Sin(start + i + 1) * 1e4));
        return tensor(values, shape);
    }
}
