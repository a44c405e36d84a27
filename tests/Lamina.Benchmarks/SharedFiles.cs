using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Lamina.Benchmarks;

/// <summary>What all contenders of a work begin with: samples, labels, weights, as plain numbers in files.</summary>
internal static class SharedFiles
{
    private const string X = "x.f32", Y = "y.i64", Weights = "weights.f32";

    public static void Write(Work work, string folder)
    {
        using var generator = new Generator(1);
        using var x = rand(work.Shape, generator: generator);
        using var y = randint(work.Classes, [work.Batch], ScalarType.Int64, generator: generator);
        File.WriteAllBytes(Path.Combine(folder, X), x.bytes.ToArray());
        File.WriteAllBytes(Path.Combine(folder, Y), y.bytes.ToArray());
        manual_seed(1);
        using var network = work.HandWritten();
        using var file = File.Create(Path.Combine(folder, Weights));
        foreach (var parameter in network.parameters()) file.Write(parameter.bytes);
    }

    public static (Tensor X, Tensor Y) ReadBatch(Work work, string folder, Device device) => (
        tensor(MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder, X))).ToArray(), work.Shape, device: device),
        tensor(MemoryMarshal.Cast<byte, long>(File.ReadAllBytes(Path.Combine(folder, Y))).ToArray(), device: device));

    public static void ReadWeights(IEnumerable<Tensor> parameters, string folder)
    {
        using var gradients = no_grad();
        var numbers = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder, Weights)));
        foreach (var parameter in parameters)
        {
            int count = (int)parameter.numel();
            using var values = tensor(numbers[..count].ToArray(), parameter.shape);
            parameter.copy_(values);
            numbers = numbers[count..];
        }

        if (numbers.Length > 0) throw new InvalidDataException($"{numbers.Length} weights are left over: the contenders' networks differ.");
    }
}
