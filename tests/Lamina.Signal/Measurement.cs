using System.Reflection;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading;
using static TorchSharp.torch;

namespace Lamina.Signal;

/// <summary>What a network really does at step 0: medians over the seeds.</summary>
/// <param name="Layers">Of each layer, in order.</param>
/// <param name="Loss">The cross-entropy over uniform labels; NaN where the network has no classes.</param>
internal sealed record Measured(IReadOnlyList<MeasuredLayer> Layers, double Loss);

/// <param name="Name">The layer's name.</param>
/// <param name="Rms">The RMS of its value.</param>
/// <param name="Std">The standard deviation over the inputs, RMS over units.</param>
/// <param name="Gradient">The RMS of the gradient of a sample's loss with respect to the value.</param>
internal sealed record MeasuredLayer(string Name, double Rms, double Std, double Gradient);

/// <summary>Runs an emitted network as training does at step 0: dropout is on, batch norm uses the batch.</summary>
internal sealed class Measurement(ReadNetwork network, Type type, Images images, long batch)
{
    private readonly MethodInfo forward = type.GetMethod("forward", [typeof(Tensor)])!;

    public Measured Run(NetworkInit init, int seeds)
    {
        using var model = (nn.Module)Activator.CreateInstance(type, [null, 1L])!;
        model.train();
        var graph = init.Apply(network.Graph);
        var runs = Enumerable.Range(1, seeds).Select(seed => Once(model, graph, seed)).ToList();
        var layers = runs[0].Layers.Select((layer, index) => new MeasuredLayer(
            layer.Name,
            Median(runs.Select(run => run.Layers[index].Rms)),
            Median(runs.Select(run => run.Layers[index].Std)),
            Median(runs.Select(run => run.Layers[index].Gradient))));
        return new([.. layers], Median(runs.Select(run => run.Loss)));
    }

    private Measured Once(nn.Module model, ShapedGraph graph, int seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        manual_seed(seed);
        NetworkInit.Draw(model, graph, generator);

        Probe.Values.Clear();
        using var x = images.Batch(network.Input, batch, generator);
        x.requires_grad = network.Input.Shape.Vocabulary is null;
        var output = forward.Invoke(model, [x]);
        var (loss, reported) = Loss(output as Tensor, generator);
        var values = Probe.Values.ToList();
        Probe.Values.Clear();
        var gradients = autograd.grad([loss], [.. values.Select(value => value.Value)], null, false, false, true);
        var layers = values.Select((value, index) => Seen(value.Layer, value.Value, gradients[index])).ToList();
        return new(layers, reported);
    }

    /// <summary>The sum over the samples of the cross-entropy over the scores, or of the output weighted with N(0, 1) where there are no classes; of several heads the main one's.</summary>
    private (Tensor Sum, double Mean) Loss(Tensor? output, Generator generator)
    {
        if (StepZero.Scores(network) is not { } head) return (output!.mul(randn(output.shape, generator: generator)).sum(), double.NaN);
        var scores = Probe.Values.Last(value => value.Layer == head.Name).Value.flatten(1);
        var labels = randint(scores.size(1), [scores.size(0)], ScalarType.Int64, generator: generator);
        var loss = nn.functional.cross_entropy(scores, labels, reduction: nn.Reduction.Sum);
        return (loss, loss.item<float>() / batch);
    }

    private static MeasuredLayer Seen(string layer, Tensor value, Tensor gradient)
    {
        using var scope = NewDisposeScope();
        var wide = value.detach().to(ScalarType.Float64);
        double inputs = wide.size(0);
        var deviation = wide.sub(wide.mean([0L], true));
        return new(layer, Rms(wide), Rms(deviation) * Math.Sqrt(inputs / (inputs - 1)), gradient.IsInvalid ? double.NaN : Rms(gradient.detach().to(ScalarType.Float64)));
    }

    // As a product: sums of squares and variances along an axis took most of a large network's time.
    private static double Rms(Tensor value)
    {
        var cells = value.flatten();
        return Math.Sqrt(cells.matmul(cells).item<double>() / cells.size(0));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.OrderBy(value => value).ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
