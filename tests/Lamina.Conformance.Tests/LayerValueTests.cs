using System.Text.Json;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>Layers whose values could be wrong though their shapes are right: they give what PyTorch 1.13.1 gives (PyTorch/layers.py).</summary>
public class LayerValueTests
{
    // PyTorch/layers.json is what `python3 PyTorch/layers.py` printed.
    private static readonly Dictionary<string, Record> records = JsonSerializer.Deserialize<Dictionary<string, Record>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PyTorch", "layers.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Networks => [.. records.Keys];

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_network_gives_what_PyTorch_gives(string name)
    {
        var type = typeof(LayerValueTests).Assembly.GetType($"Lamina.Conformance.Tests.Networks.{name}", throwOnError: true)!;
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, CPU, 1L)!;
        var summary = (NetworkSummary)type.GetProperty("Summary")!.GetValue(null)!;
        network.eval();

        using var noGradient = no_grad();
        foreach (var (parameter, p) in network.parameters().Select((parameter, p) => (parameter, p)))
        {
            using var values = Waves(parameter.shape, p + 1, 0.5);
            parameter.copy_(values);
        }

        var record = records[name];
        using var x = Waves([record.Shape[0], .. summary.Input.Split('×').Select(long.Parse)], 0, 1);
        using var output = network.forward(x);
        Assert.Equal(record.Shape, output.shape);
        using var flat = output.contiguous();
        var found = flat.data<float>().ToArray();
        for (var index = 0; index < found.Length; index++) Assert.Equal(record.Values[index], found[index], 1e-5);
    }

    /// <summary>Value i is size · sin(0.37 i + phase), as in PyTorch/layers.py.</summary>
    private static Tensor Waves(long[] shape, double phase, double size)
    {
        var values = new float[shape.Aggregate(1L, (product, extent) => product * extent)];
        for (var index = 0; index < values.Length; index++) values[index] = (float)(size * Math.Sin(0.37 * index + phase));
        return tensor(values, shape);
    }

    private sealed record Record(long[] Shape, double[] Values);
}
