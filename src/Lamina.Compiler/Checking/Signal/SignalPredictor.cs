using System;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>How a network is run at step 0.</summary>
/// <param name="Batch">The inputs of a batch, for batch norms.</param>
/// <param name="Training">Dropout acts.</param>
internal sealed record SignalConditions(long Batch, bool Training);

/// <summary>A layer's signal at step 0: medians over the seeds. Not a number where a layer that says nothing of its values stands before it.</summary>
/// <param name="Mean">The mean of its value.</param>
/// <param name="Rms">The RMS of its value.</param>
/// <param name="Deviation">The standard deviation over the inputs, RMS over units: what is left of the signal where biases fill the RMS.</param>
/// <param name="Gradient">The RMS of the gradient of one sample's loss with respect to the value.</param>
internal sealed record LayerSignal(double Mean, double Rms, double Deviation, double Gradient)
{
    /// <summary>Of a value that stands behind a layer which says nothing of its values.</summary>
    public static LayerSignal Unknown { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    public bool IsKnown => !double.IsNaN(Rms);

    /// <summary>The standard deviation over units, places and inputs.</summary>
    public double Scatter => Math.Sqrt(Math.Max(Rms * Rms - Mean * Mean, 0));

    /// <summary>The share of the values above a bound, taken as normal.</summary>
    public double ShareAbove(double bound) => Scatter > 0 ? Gaussian.Probability((Mean - bound) / Scatter) : Mean > bound ? 1 : 0;
}

/// <summary>What the compiler expects of a network before the first step.</summary>
/// <param name="Layers">Of each node, by id.</param>
/// <param name="Scores">The node with one number per class, or null.</param>
/// <param name="Loss">The cross-entropy there; ln(classes) where the scores are small. Not a number without classes.</param>
/// <param name="IsDeclared">The input's range is declared, not assumed.</param>
internal sealed record SignalPrediction(EquatableArray<LayerSignal> Layers, int? Scores, double Loss, bool IsDeclared);

/// <summary>Predicts by mean-field theory what random weights make of the declared input (docs/signal.md).</summary>
internal static class SignalPredictor
{
    /// <summary>The cells of an axis, and the cells times those of a window on it, beyond which an editor would wait: each is looked at, and a profile has a number for each.</summary>
    private const long LongestAxis = 1 << 16, MostSums = 1 << 22;

    /// <summary>There is one input, and every size is a number that does not take too long.</summary>
    public static bool CanPredict(ShapedGraph graph) =>
        graph.IsComplete && graph.Graph.Nodes.Count(node => node.Op is Input) == 1 && graph.Shapes.All(shape => shape.Shape!.IsKnown && shape.Shape.Elements.Value > 0)
        && graph.Graph.Nodes.All(node => IsQuick(node, graph));

    /// <summary>
    /// What rules judge by and the table shows, found once for a network; null where it cannot be predicted. Dropout is left out: what it adds differs from input to input, but
    /// says nothing of the input.
    /// </summary>
    public static SignalPrediction? Predict(ReadNetwork network) => Predict(network, network.Graph);

    /// <summary>The same with other initialisers.</summary>
    public static SignalPrediction? Predict(ReadNetwork network, ShapedGraph graph) =>
        CanPredict(graph) ? Predict(network, graph, new SignalConditions(BatchOf(network), Training: false)) : null;

    /// <param name="network">A network whose shapes are all numbers.</param>
    /// <param name="graph">Its graph, perhaps with other initialisers.</param>
    /// <param name="conditions">How it is run.</param>
    public static SignalPrediction Predict(ReadNetwork network, ShapedGraph graph, SignalConditions conditions)
    {
        var (input, isDeclared) = InputPrior.Of(network.Input);
        var states = ForwardPass.Run(graph, input, conditions);
        var head = StepZero.Scores(network);
        var scores = head is null ? null : states[head.Id];
        var classes = head is null ? 0 : (double)graph.OutputOf(head).Features.Value;
        var from = head?.Id ?? graph.Graph.Output;
        var gradient = scores is null ? 1 : StepZero.Gradient(scores, classes, graph.OutputOf(head!).Elements.Value / classes);
        var gradients = states[from] is null ? null : BackwardPass.Run(graph, states, from, gradient, conditions);
        var layers = states.Select((state, id) => state is null
            ? LayerSignal.Unknown
            : new LayerSignal(state.Mean, state.Rms, state.Deviation, Math.Sqrt(gradients?[id] ?? double.NaN))).ToEquatableArray();
        return new(layers, head?.Id, scores is null ? double.NaN : StepZero.Loss(scores, classes), isDeclared);
    }

    private static bool IsQuick(Node node, ShapedGraph graph)
    {
        // Of two extents that are declared the first layer decides which one counts places.
        var shape = graph.OutputOf(node);
        if (shape.Rank > 1 && shape.Dims.Any(dim => dim.Value > LongestAxis)) return false;
        return node.Inputs.Count != 1 || node.Op.Sees(graph.InputOf(node)) is not Sight.Neighbours window
            || shape.Places().Zip(window.Axes, (cells, axis) => cells * axis.Span).All(sums => sums <= MostSums);
    }

    /// <summary>The inputs of a batch in training.</summary>
    private static long BatchOf(ReadNetwork network) => network.Recipe.Train?.BatchSize ?? Defaults.Lamina.BatchSize;
}
