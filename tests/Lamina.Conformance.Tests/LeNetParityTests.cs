using System.Text.Json;
using Lamina.Conformance.Tests.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>The emitted LeNet does what the same network does in PyTorch 1.13.1 (PyTorch/lenet.py), in doubles, and as long as floats do not yet carry the last bits of a processor on.</summary>
public class LeNetParityTests
{
    private const int BatchSize = 64;

    [Theory]
    [InlineData(ScalarType.Float64, 100)]
    [InlineData(ScalarType.Float32, 20)]
    [Trait("Category", "Parity")]
    public void The_first_losses_are_PyTorchs(ScalarType type, int steps)
    {
        // PyTorch/lenet.json is what `python3 PyTorch/lenet.py` printed.
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PyTorch", "lenet.json")));
        var expected = record.RootElement.GetProperty("losses").EnumerateArray().Select(loss => loss.GetDouble()).ToArray();

        using var network = new LeNet();
        SetWeights(network);
        network.to(type);
        var losses = Train(network, steps, type);
        for (var step = 0; step < steps; step++) Assert.Equal(expected[step], losses[step], 1e-5);
    }

    [Fact]
    public void A_network_that_was_moved_to_Float64_and_back_trains_on()
    {
        using var network = new LeNet(seed: 1);
        var kernel = network.get_parameter("conv1.weight")!;
        using var before = kernel.clone();

        network.to(ScalarType.Float64);
        Assert.NotSame(kernel, network.get_parameter("conv1.weight"));
        Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Train(network, steps: 1, ScalarType.Float64);

        network.to(ScalarType.Float32);
        Train(network, steps: 1, ScalarType.Float32);
        using var after = network.get_parameter("conv1.weight")!.clone();
        Assert.False(before.allclose(after), "training did not change the weights that the network holds");
    }

    [Fact]
    public void Networks_made_alternately_equal_those_made_one_after_the_other()
    {
        using var one = new LeNet(seed: 1);
        using var two = new LeNet(seed: 2);
        using var alsoOne = new LeNet(seed: 1);
        manual_seed(99);
        using var alsoTwo = new LeNet(seed: 2);
        Assert.Equal(Bytes(one), Bytes(alsoOne));
        Assert.Equal(Bytes(two), Bytes(alsoTwo));
        Assert.NotEqual(Bytes(one), Bytes(two));
    }

    [Fact]
    public void A_seed_leaves_the_global_stream_as_it_was()
    {
        manual_seed(7);
        using var expected = rand(4);
        manual_seed(7);
        using var network = new LeNet(seed: 1);
        using var found = rand(4);
        Assert.True(expected.allclose(found));
    }

    /// <summary>Value i of parameter p is sin(0.37 i + p) / sqrt(fan in); biases are zero: as in PyTorch/lenet.py.</summary>
    private static void SetWeights(LeNet network)
    {
        using var noGrad = no_grad();
        foreach (var (parameter, p) in network.parameters().Select((parameter, p) => (parameter, p)))
        {
            var shape = parameter.shape;
            if (shape.Length == 1)
            {
                parameter.fill_(0);
                continue;
            }

            var scale = 1 / Math.Sqrt(shape.Skip(1).Aggregate(1L, (product, extent) => product * extent));
            var values = new float[parameter.numel()];
            for (var i = 0; i < values.Length; i++) values[i] = (float)(Math.Sin(0.37 * i + p) * scale);
            using var source = tensor(values, shape);
            parameter.copy_(source);
        }
    }

    /// <summary>Trains on the first batches of the data in order, and returns each step's loss.</summary>
    private static double[] Train(LeNet network, int steps, ScalarType type)
    {
        set_num_threads(1);
        using var data = Mnist.Load();
        using var training = new LeNet.Training(network);
        var losses = new double[steps];
        network.train();
        for (var step = 0; step < steps; step++)
        {
            using var images = stack(Enumerable.Range(step * BatchSize, BatchSize).Select(index => data.Train.Images[index].ToBatch().Tensor[0]));
            using var x = images.to(type);
            using var labels = tensor(data.Train.Labels.Skip(step * BatchSize).Take(BatchSize).Select(label => (long)label).ToArray());
            training.TrainStep(new Batch<MnistImage>(x), new Labels(labels, 10));
            losses[step] = training.ReadLoss();
        }

        return losses;
    }

    private static byte[] Bytes(LeNet network) => [.. network.parameters().SelectMany(parameter => parameter.contiguous().bytes.ToArray())];
}
