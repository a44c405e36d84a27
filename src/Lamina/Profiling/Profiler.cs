using TorchSharp;

namespace Lamina;

/// <summary>Measures what each layer of a network costs. An emitted <c>Profile</c> makes one.</summary>
/// <param name="network">The network.</param>
/// <param name="summary">Its layer table.</param>
/// <param name="watch">Makes <c>forward</c> report its layers; with null, stops it.</param>
public sealed class Profiler(torch.nn.Module network, NetworkSummary summary, Action<LayerWatch?> watch)
{
    // In the first passes libtorch chooses kernels, and memory comes from the system.
    private const int WarmUp = 3;

    /// <summary>Where the network's weights are.</summary>
    public torch.Device Device { get; } = NetworkDevice.Of(network);

    /// <summary>Measures, prints the table and returns it. The network, its gradients and torch's random numbers are then as they were before.</summary>
    /// <param name="batchSize">How many samples the batch has.</param>
    /// <param name="passes">How many passes of each kind count.</param>
    /// <param name="output">Where the table goes; null: the console.</param>
    /// <param name="forward">Computes the batch, and gives what leaves the network.</param>
    public NetworkProfile Run(int batchSize, int passes, TextWriter? output, Func<torch.Tensor[]> forward)
    {
        ArgumentNullException.ThrowIfNull(forward);
        ArgumentOutOfRangeException.ThrowIfLessThan(passes, 1);
        using var untouched = new Untouched(network);
        using var gradients = torch.enable_grad();
        var (answering, learning) = (new ForwardClock(Device), new TrainingClock(Device));
        double ceiling = Ceiling.Measure(answering, Device, network.parameters().FirstOrDefault()?.dtype ?? torch.ScalarType.Float32);

        Measured answers;
        using (new Inference(network)) answers = Measure(answering, passes, forward, Dispose);
        network.train();
        var steps = network.parameters().Any(parameter => parameter.requires_grad)
            ? Measure(learning, passes, () => Cleared(untouched, forward), Learn)
            : null;

        var profile = new NetworkProfile(
            summary, Device.ToString(), torch.get_num_threads(), batchSize, passes, ceiling,
            [.. summary.Layers.Select((layer, row) => new LayerProfile(
                layer, answering.Bytes[layer.Name], answers.Of(layer, (double)layer.MultiplyAdds * batchSize), steps?.Of(layer, Work(row, learning) * batchSize)))],
            answers.Whole((double)summary.MultiplyAdds * batchSize), steps?.Whole(Enumerable.Range(0, summary.Layers.Count).Sum(row => Work(row, learning)) * batchSize));
        (output ?? Console.Out).WriteLine(profile);
        return profile;
    }

    /// <summary>A layer's multiply-adds for a sample in training: once more for the gradient of its weights, and once more for that of what arrives, if that has one.</summary>
    private double Work(int row, TrainingClock clock)
    {
        var layer = summary.Layers[row];
        if (!clock.Learning.Contains(layer.Name)) return layer.MultiplyAdds;
        IEnumerable<string> arriving = layer.Inputs.Count > 0 ? layer.Inputs : summary.Layers.Take(row).TakeLast(1).Select(before => before.Name);
        return layer.MultiplyAdds * (arriving.Any(clock.Learning.Contains) ? 3.0 : 2.0);
    }

    /// <summary>Alternates a pass by layers and a whole one, so that a machine that slows down slows both.</summary>
    private Measured Measure(LayerClock clock, int passes, Func<torch.Tensor[]> forward, Action<torch.Tensor[]> end)
    {
        var (layers, whole) = (new List<IReadOnlyDictionary<string, double>>(), new List<double>());
        for (int pass = -WarmUp; pass < passes; pass++)
        {
            var times = ByLayers(clock, forward);
            double time = clock.Time(() => end(forward()));
            if (pass < 0) continue;
            layers.Add(times);
            whole.Add(time);
        }

        return new(layers[0].Keys.ToDictionary(layer => layer, layer => Median(layers.Select(times => times[layer]))), Median(whole));
    }

    private IReadOnlyDictionary<string, double> ByLayers(LayerClock clock, Func<torch.Tensor[]> forward)
    {
        watch(clock);
        try
        {
            clock.Start();
            return clock.End(forward());
        }
        finally
        {
            watch(null);
        }
    }

    private static torch.Tensor[] Cleared(Untouched network, Func<torch.Tensor[]> forward)
    {
        network.ClearGradients();
        return forward();
    }

    private static void Learn(torch.Tensor[] outputs)
    {
        torch.Tensor[] learned = [.. outputs.Where(output => output.requires_grad)], gradients = [.. learned.Select(output => torch.ones_like(output))];
        if (learned.Length > 0) torch.autograd.backward(learned, gradients);
        Dispose(gradients);
        Dispose(outputs);
    }

    private static void Dispose(torch.Tensor[] tensors)
    {
        foreach (var tensor in tensors) tensor.Dispose();
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>The seconds of each layer, and of a whole pass.</summary>
    private sealed record Measured(Dictionary<string, double> Layers, double Pass)
    {
        private readonly double all = Layers.Values.Sum();

        public PassCost Of(LayerSummary layer, double multiplyAdds) => new(Layers[layer.Name], Layers[layer.Name] / all, multiplyAdds);

        public PassCost Whole(double multiplyAdds) => new(Pass, 1, multiplyAdds);
    }
}
