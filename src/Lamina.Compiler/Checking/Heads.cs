using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking;

/// <summary>A value that the network gives, and the loss that reads it.</summary>
/// <param name="Output">The layer whose value leaves.</param>
/// <param name="Term">The first loss of it.</param>
/// <param name="Head">The last layer that does more than arrange its values.</param>
/// <param name="Source">The head, or what gives the numbers that pools, means and dropout at the end pass on: a mean of probabilities is one too, that of scores a score.</param>
/// <param name="Scores">The layer before the head's softmax, apart from those that arrange; the head itself if it has none.</param>
/// <param name="Numbers">How many numbers a place or sample is answered with, or null.</param>
/// <param name="IsMain">It is the answer itself, with the declared classes and targets; the others are named outputs.</param>
internal sealed record Answer(Node Output, WeightedLoss Term, Node Head, Node Source, Node Scores, long? Numbers, bool IsMain)
{
    public Loss Loss => Term.Loss;
}

/// <summary>What a network answers with, and what its losses make of it.</summary>
internal static class Heads
{
    /// <summary>The answers that a loss reads, the main one first.</summary>
    public static IEnumerable<Answer> Answers(this CheckedNetwork network) =>
        from output in network.Graph.Graph.Outputs.Select(named => (named.Value, Name: (string?)named.Name)).Prepend((network.Graph.Output.Id, null))
        let term = network.Recipe.Losses.FirstOrDefault(loss => loss.Output == output.Name)
        where term is not null
        let node = network.Graph.Nodes[output.Value]
        select new Answer(node, term, Head(network.Graph, node), Source(network.Graph, node), Scores(network.Graph, node), Numbers(network.Graph, node), output.Name is null);

    /// <summary>The last layer of the main answer that does more than arrange its values.</summary>
    public static Node Head(this CheckedNetwork network) => Head(network.Graph, network.Graph.Output);

    /// <summary>The layer whose written size is the number of features that a value has, if the way back to it is a straight line.</summary>
    public static Node? SizedLayer(this GraphQueries graph, Node head)
    {
        if (graph.ShapeOf(head) is not { Features: var features }) return null;
        for (var node = head; node is not null && graph.ShapeOf(node)?.Features == features; node = graph.Before(node))
        {
            if (node.Op is Dense or Convolution) return node;
        }

        return null;
    }

    /// <summary>It reads one number per class, of which one is true, and so do the losses on probabilities.</summary>
    public static bool IsOverOneOf(this Loss? loss) => loss is CrossEntropy or CategoricalCrossEntropy or NegativeLogLikelihood or KLDivergence or Hinge;

    private static Node Head(GraphQueries graph, Node output) => graph.Back(output, op => op.OnlyArranges());

    private static Node Source(GraphQueries graph, Node output) =>
        graph.Back(output, op => op.OnlyArranges() || op.IsAverage() || op.IsMaximum() || op is MeanOverTokens || op.DropoutRate() is not null);

    private static Node Scores(GraphQueries graph, Node output)
    {
        var head = Head(graph, output);
        return head.Op.IsSoftmax() ? Head(graph, graph.Before(head)!) : head;
    }

    private static long? Numbers(GraphQueries graph, Node output) => graph.ShapeOf(output) is { Features.IsKnown: true } shape ? shape.Features.Value : null;
}
