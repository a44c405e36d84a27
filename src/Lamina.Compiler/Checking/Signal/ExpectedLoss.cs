using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>The loss that a trainer should see before its first step.</summary>
internal static class ExpectedLoss
{
    /// <summary>Keras's losses on probabilities keep those above 1e-7.</summary>
    private static readonly double mostOfProbabilities = -Math.Log(1e-7);

    /// <summary>Null where it is not known: the loss is no plain cross-entropy, the input's range is not declared, a layer's values are not predicted.</summary>
    public static double? Of(ReadNetwork network, ShapedGraph graph, Recipe recipe)
    {
        if (recipe.Losses.Count != 1 || recipe.Losses[0] is not { Output: null, Weight: 1, Loss: var loss } || !IsCrossEntropy(loss, Head(graph.Graph).Op)) return null;
        var (input, isDeclared) = InputPrior.Of(network.Input);
        if (!isDeclared || !SignalPredictor.CanPredict(graph)) return null;

        var scores = Scores(graph.Graph);
        var states = ForwardPass.Run(graph, input, new SignalConditions(recipe.Train.BatchSize, Training: true));
        if (states[scores.Id] is not { } state) return null;
        var classes = (double)graph.OutputOf(scores).Features.Value;
        return loss is CategoricalCrossEntropy ? StepZero.LimitedLoss(state, classes, mostOfProbabilities) : StepZero.Loss(state, classes);
    }

    /// <summary>The loss is that of the scores before the head's softmax.</summary>
    private static bool IsCrossEntropy(Loss loss, Op head) => (loss, head) switch
    {
        (CrossEntropy { LabelSmoothing: 0, ClassWeights.Count: 0 }, not Softmax) => true,
        (NegativeLogLikelihood { ClassWeights.Count: 0 }, LogSoftmax) => true,
        (CategoricalCrossEntropy, Softmax) => true,
        _ => false,
    };

    private static Node Head(NetworkGraph graph) => Back(graph, graph.OutputNode);

    private static Node Scores(NetworkGraph graph) => Head(graph) is { Op: Softmax or LogSoftmax } head ? Back(graph, graph.Nodes[head.Inputs[0]]) : Head(graph);

    private static Node Back(NetworkGraph graph, Node node)
    {
        while (node.Op.OnlyArranges()) node = graph.Nodes[node.Inputs[0]];
        return node;
    }
}
