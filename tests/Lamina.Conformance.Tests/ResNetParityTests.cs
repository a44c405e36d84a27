using System.Text.Json;
using Lamina.Conformance.Tests.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>A small residual network trains as in PyTorch 1.13.1: 100 losses in doubles and 20 in floats, and the running statistics of its norms (PyTorch/resnet.py).</summary>
[Trait("Category", "Parity")]
public class ResNetParityTests
{
    private const int BatchSize = 32;

    [Theory]
    [InlineData(ScalarType.Float64, 100)]
    [InlineData(ScalarType.Float32, 20)]
    public void Losses_and_the_running_statistics_at_the_end_are_PyTorchs(ScalarType type, int steps)
    {
        // PyTorch/resnet.json is what `python3 PyTorch/resnet.py` printed.
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PyTorch", "resnet.json")));
        var expected = record.RootElement.GetProperty("losses").EnumerateArray().Select(loss => loss.GetDouble()).ToArray();
        var running = record.RootElement.GetProperty("running").EnumerateArray().Select(tensor => tensor.EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToArray();

        set_num_threads(1);
        using var data = Mnist.Load();
        using var network = new SmallResNet();
        SetWeights(network);
        network.to(type);
        using var training = new SmallResNet.Training(network);
        network.train();
        for (var step = 0; step < steps; step++)
        {
            using var batch = data.Train.Range(step * BatchSize, BatchSize, CPU);
            using var x = batch.X.Tensor.to(type);
            training.Step(new LabelledBatch(x, batch.Y));
            Assert.Equal(expected[step], training.ReadLoss(), 1e-5);
        }

        if (steps < expected.Length) return;
        var statistics = network.named_buffers().Where(buffer => buffer.name.Contains(".running_", StringComparison.Ordinal)).ToList();
        Assert.Equal(running.Length, statistics.Count);
        for (var index = 0; index < running.Length; index++)
        {
            var found = statistics[index].buffer.data<double>().ToArray();
            Assert.Equal(running[index].Length, found.Length);
            for (var channel = 0; channel < found.Length; channel++) Assert.Equal(running[index][channel], found[channel], 1e-4 * Math.Max(1, Math.Abs(running[index][channel])));
        }
    }

    /// <summary>Value i of parameter p is sin(0.37 i + p) / sqrt(fan in); vectors stay as they start.</summary>
    private static void SetWeights(SmallResNet network)
    {
        using var noGrad = no_grad();
        foreach (var (parameter, p) in network.parameters().Select((parameter, p) => (parameter, p)))
        {
            var shape = parameter.shape;
            if (shape.Length == 1) continue;
            var scale = 1 / Math.Sqrt(shape.Skip(1).Aggregate(1L, (product, extent) => product * extent));
            var values = new float[parameter.numel()];
            for (var i = 0; i < values.Length; i++) values[i] = (float)(Math.Sin(0.37 * i + p) * scale);
            using var source = tensor(values, shape);
            parameter.copy_(source);
        }
    }
}
