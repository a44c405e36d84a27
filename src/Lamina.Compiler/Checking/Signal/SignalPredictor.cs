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
/// <param name="Rms">The RMS of its value.</param>
/// <param name="Deviation">The standard deviation over the inputs, RMS over units: what is left of the signal where biases fill the RMS.</param>
/// <param name="Gradient">The RMS of the gradient of one sample's loss with respect to the value.</param>
internal sealed record LayerSignal(double Rms, double Deviation, double Gradient);

/// <summary>What the compiler expects of a network before the first step.</summary>
/// <param name="Layers">Of each node, by id.</param>
/// <param name="Scores">The node with one number per class, or null.</param>
/// <param name="Loss">The cross-entropy there; ln(classes) where the scores are small. Not a number without classes.</param>
/// <param name="IsDeclared">The input's range is declared, not assumed.</param>
internal sealed record SignalPrediction(EquatableArray<LayerSignal> Layers, int? Scores, double Loss, bool IsDeclared);

/// <summary>Predicts by mean-field theory what random weights make of the declared input (docs/signal.md).</summary>
internal static class SignalPredictor
{
    /// <summary>There is one input, and every size is a number.</summary>
    public static bool CanPredict(ShapedGraph graph) =>
        graph.IsComplete && graph.Graph.Nodes.Count(node => node.Op is Input) == 1 && graph.Shapes.All(shape => shape.Shape!.Dims.All(dim => dim.IsKnown) && shape.Shape.Elements.Value > 0);

    /// <summary>The inputs of a batch in training.</summary>
    public static long BatchOf(ReadNetwork network) => network.Recipe.Train?.BatchSize ?? Defaults.Lamina.BatchSize;

    /// <summary>The state of each node's value, by id, and whether the input's range is declared.</summary>
    public static (State?[] States, bool IsDeclared) States(ReadNetwork network, ShapedGraph graph, SignalConditions conditions)
    {
        var (input, isDeclared) = InputPrior.Of(network.Input);
        return (ForwardPass.Run(graph, input, conditions), isDeclared);
    }

    /// <param name="network">A network whose shapes are all numbers.</param>
    /// <param name="graph">Its graph, perhaps with other initialisers.</param>
    /// <param name="conditions">How it is run.</param>
    public static SignalPrediction Predict(ReadNetwork network, ShapedGraph graph, SignalConditions conditions)
    {
        var (states, isDeclared) = States(network, graph, conditions);
        var head = StepZero.Scores(network);
        var scores = head is null ? null : states[head.Id];
        var classes = head is null ? 0 : (double)graph.OutputOf(head).Elements.Value;
        var from = head?.Id ?? graph.Graph.Output;
        var gradient = scores is null ? 1 : StepZero.Gradient(scores, classes);
        var gradients = states[from] is null ? null : BackwardPass.Run(graph, states, from, gradient, conditions);
        var layers = states.Select((state, id) => state is null
            ? new LayerSignal(double.NaN, double.NaN, double.NaN)
            : new LayerSignal(state.Rms, state.Deviation, Math.Sqrt(gradients?[id] ?? double.NaN))).ToEquatableArray();
        return new(layers, head?.Id, scores is null ? double.NaN : StepZero.Loss(scores, classes), isDeclared);
    }
}
