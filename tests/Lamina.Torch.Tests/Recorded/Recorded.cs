using System.Globalization;
using System.Text.Json;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

/// <summary>
/// Figures that PyTorch 1.13.1 computed (the Python lines are in record_nn.py and record_optim.py). Processors differ in the last bits
/// of sums, so the comparison allows 1e-6; on the machine that recorded them, set LAMINA_EXACT=1 to ask for equal bits.
/// </summary>
internal static class Recorded
{
    private static readonly bool Exact = Environment.GetEnvironmentVariable("LAMINA_EXACT") == "1";
    private static readonly Dictionary<string, double[][]> Cases = Read("nn.json").Concat(Read("optim.json")).ToDictionary();

    public static double[][] Case(string name) => Cases[name];

    /// <summary>Compares tensors with a case, in order; equal bits in any case when <paramref name="bits"/>.</summary>
    public static void AssertEqual(string name, IEnumerable<Tensor> actual, bool bits = false)
    {
        var expected = Cases[name];
        var tensors = actual.ToList();
        Assert.True(expected.Length == tensors.Count, $"{name}: recorded {expected.Length} tensors, got {tensors.Count}");
        for (var i = 0; i < expected.Length; i++)
            AssertEqual($"{name}[{i}]", expected[i], Values(tensors[i]), bits, single: tensors[i].dtype == ScalarType.Float32);
    }

    public static void AssertEqual(string what, double[] expected, double[] actual, bool bits = false, bool single = true)
    {
        Assert.True(expected.Length == actual.Length, $"{what}: recorded {expected.Length} numbers, got {actual.Length}");
        for (var i = 0; i < expected.Length; i++)
        {
            var same = bits || Exact
                ? (single ? (float)expected[i] == (float)actual[i] : expected[i] == actual[i])
                : Math.Abs(expected[i] - actual[i]) <= 1e-6 * Math.Max(1, Math.Abs(expected[i]));
            Assert.True(same, string.Create(CultureInfo.InvariantCulture, $"{what}, number {i}: recorded {expected[i]:R}, got {actual[i]:R}"));
        }
    }

    public static double[] Values(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return tensor.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();
    }

    private static Dictionary<string, double[][]> Read(string name)
    {
        using var stream = typeof(Recorded).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, double[][]>>(stream)!;
    }
}
