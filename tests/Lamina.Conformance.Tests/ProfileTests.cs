using System.Globalization;
using System.Reflection;
using Lamina.Conformance.Tests.Networks;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary><c>Profile</c>: what it says has the shape it should have, and what it measures is what the network does. No time is compared with another.</summary>
public class ProfileTests
{
    private const int BatchSize = 6;

    [Fact]
    public void Every_layer_has_a_row_whose_shares_are_of_the_whole_and_whose_memory_is_that_of_its_numbers()
    {
        using var network = new Profiled(seed: 1);
        using var x = Images();
        using var printed = new StringWriter();
        var profile = network.Profile(new Batch<MnistImage>(x), passes: 3, printed);

        Assert.Equal(Profiled.Summary.Layers, profile.Layers.Select(layer => layer.Layer));
        // relu3 is computed after pool1, on what that leaves.
        var pooled = Profiled.Summary.Layers.Single(layer => layer.Name == "pool1");
        Assert.Equal(profile.Layers.Select(layer => Numbers(layer.Layer.Name == "relu3" ? pooled : layer.Layer) * sizeof(float)), profile.Layers.Select(layer => layer.ActivationBytes));
        Assert.Equal(1, profile.Layers.Sum(layer => layer.Forward.Share), 9);
        Assert.Equal(1, profile.Layers.Sum(layer => layer.Training!.Share), 9);
        Assert.All(profile.Layers, layer => Assert.True(layer is { Forward.Seconds: > 0, Training.Seconds: > 0 }, layer.Layer.Name));
        Assert.Equal((double)Profiled.Summary.MultiplyAdds * BatchSize, profile.Forward.MultiplyAdds);
        Assert.True(profile is { Forward.Seconds: > 0, Training.Seconds: > 0, Ceiling: > 0, Device: "cpu", BatchSize: BatchSize, Passes: 3 });
        Assert.Equal(profile + Environment.NewLine, printed.ToString());
        Assert.All(Profiled.Summary.Layers, layer => Assert.Contains($"\n{layer.Name} ", profile.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The gradient of what arrives is not computed where nothing before it learns.</summary>
    [Fact]
    public void Training_costs_three_times_the_multiply_adds_and_the_first_layer_twice()
    {
        using var network = new Profiled(seed: 1);
        using var x = Images();
        var factors = network.Profile(new Batch<MnistImage>(x), passes: 1, TextWriter.Null).Layers.Where(layer => layer.Layer.MultiplyAdds > 0)
            .ToDictionary(layer => layer.Layer.Name, layer => layer.Training!.MultiplyAdds / layer.Forward.MultiplyAdds);
        Assert.Equal(new() { ["conv1"] = 2, ["conv2"] = 3, ["dense1"] = 3, ["dense2"] = 3 }, factors);

        foreach (var parameter in network.parameters()) parameter.requires_grad = false;
        var frozen = network.Profile(new Batch<MnistImage>(x), passes: 1, TextWriter.Null);
        Assert.Null(frozen.Training);
        Assert.All(frozen.Layers, layer => Assert.Null(layer.Training));
    }

    [Fact]
    public void A_watched_forward_pass_gives_what_forward_gives()
    {
        using var network = new Profiled(seed: 1);
        using var x = Images();
        using var inference = new Inference(network);
        using var expected = network.forward(x);
        var clock = new ForwardClock(CPU);
        clock.Start();
        using var found = Watched(network, clock, x);
        Assert.True(expected.equal(found).all().item<bool>());
        Assert.Equal(Profiled.Summary.Layers.Select(layer => layer.Name).Order(StringComparer.Ordinal), clock.End([]).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_training_pass_cut_into_layers_gives_the_gradients_of_a_whole_one()
    {
        using var network = new Profiled(seed: 1);
        using var x = Images();
        manual_seed(3);
        using (var whole = network.forward(x)) autograd.backward(whole, ones_like(whole));
        var expected = network.named_parameters().Select(pair => (pair.name, pair.parameter.grad!.clone())).ToList();
        foreach (var parameter in network.parameters()) parameter.grad = null;

        manual_seed(3);
        var clock = new TrainingClock(CPU);
        clock.Start();
        clock.End([Watched(network, clock, x)]);
        foreach (var (name, gradient) in expected) Assert.True(gradient.allclose(network.get_parameter(name)!.grad!), name);
        Assert.DoesNotContain("rescale1", clock.Learning);
    }

    [Fact]
    public void A_network_is_as_it_was_before()
    {
        using var network = new Profiled(seed: 1);
        using var x = Images();
        using (var scores = network.forward(x)) autograd.backward(scores, ones_like(scores));
        network.eval();
        var before = Numbers(network);
        // What other tests have left to the finalizer is counted too, until it comes.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long live = Tensor.TotalCount;
        network.Profile(new Batch<MnistImage>(x), passes: 2, TextWriter.Null);
        Assert.Equal(live, Tensor.TotalCount);
        Assert.Equal(before, Numbers(network));
        Assert.False(network.training);
        Assert.Null(WatchOf(network).GetValue(network));
    }

    [Fact]
    public void Several_inputs_and_outputs_and_sizes_of_run_time_are_profiled()
    {
        using var two = new TwoInTwoOut(seed: 1);
        using var image = rand([5L, 1L, 8L, 8L]);
        using var meta = rand([5L, 3L]);
        var profile = two.Profile(image, meta, passes: 1, TextWriter.Null);
        Assert.Equal(TwoInTwoOut.Summary.Layers, profile.Layers.Select(layer => layer.Layer));
        Assert.All(profile.Layers, layer => Assert.NotNull(layer.Training));

        using var any = new ImageAndSteps(seed: 1);
        using var digits = rand([5L, 1L, 28L, 28L]);
        using var steps = rand([5L, 7L, 3L]);
        var unknown = any.Profile(new Batch<MnistImage>(digits), steps, passes: 1, TextWriter.Null);
        Assert.Equal(5L * 5 * sizeof(float), unknown.Layers.Single(layer => layer.Layer.Name == "gru1").ActivationBytes);
    }

    [Fact]
    public void A_batch_of_another_shape_is_refused_at_the_edge()
    {
        using var two = new TwoInTwoOut(seed: 1);
        using var image = rand([5L, 1L, 9L, 9L]);
        using var meta = rand([5L, 3L]);
        Assert.Throws<ShapeMismatchException>(() => two.Profile(image, meta, output: TextWriter.Null));
    }

    private static Tensor Images() => rand([BatchSize, 1, 28, 28], generator: new Generator(5)).mul_(255);

    private static long Numbers(LayerSummary layer) => layer.Output.Split('×').Aggregate((long)BatchSize, (product, size) => product * long.Parse(size, CultureInfo.InvariantCulture));

    private static Tensor Watched(Profiled network, LayerWatch watch, Tensor x)
    {
        WatchOf(network).SetValue(network, watch);
        var output = network.forward(x);
        WatchOf(network).SetValue(network, null);
        return output;
    }

    private static FieldInfo WatchOf(Profiled network) => network.GetType().GetField("watch", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Weights, statistics, gradients and the state of the random stream, as bytes in text.</summary>
    private static List<string> Numbers(Profiled network)
    {
        using var random = get_rng_state();
        return [.. network.state_dict().Select(pair => $"{pair.Key} {Text(pair.Value.alias())}"),
            .. network.named_parameters().Select(pair => $"{pair.name}.grad {Text(pair.parameter.grad!)}"), Text(random.alias())];
    }

    private static string Text(Tensor tensor)
    {
        using (tensor)
        {
            using var local = tensor.detach();
            using var plain = local.contiguous();
            return Convert.ToHexString(plain.bytes);
        }
    }
}
