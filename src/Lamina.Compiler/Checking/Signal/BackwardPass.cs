using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// The second moment of the gradient of a sample's loss with respect to each value, taken as independent of the weights it passes (Glorot &amp; Bengio 2010, Schoenholz et al.
/// 2017): on its way back a layer multiplies it as it multiplies a value, with fan-out for fan-in and the slope for the activation.
/// </summary>
internal static class BackwardPass
{
    /// <param name="graph">The network.</param>
    /// <param name="states">What the forward pass has found.</param>
    /// <param name="from">Where the loss reads.</param>
    /// <param name="gradient">The second moment of the gradient there.</param>
    /// <param name="conditions">As in the forward pass.</param>
    public static double[] Run(ShapedGraph graph, State?[] states, int from, double gradient, SignalConditions conditions)
    {
        var squares = new double[states.Length];
        squares[from] = gradient;
        for (var id = from; id > 0; id--)
        {
            var node = graph.Graph.Nodes[id];
            if (squares[id] == 0 || states[id] is null || node.Op is Input) continue;
            foreach (var (input, square) in Back(node, graph, states, squares[id], conditions)) squares[input] += square;
        }

        return squares;
    }

    private static IEnumerable<(int Input, double Square)> Back(Node node, ShapedGraph graph, State?[] states, double square, SignalConditions conditions)
    {
        if (node.Op is Multiply) return Gates(node, graph, states, square);
        if (node.Op is Join) return node.Inputs.Select(id => (id, square * Kept(graph.Shape(id)!, graph.OutputOf(node))));
        return [(node.Inputs[0], square * Factor(node, graph, states, conditions))];
    }

    /// <summary>The share of a map's places that a join takes; those it cuts off get no gradient.</summary>
    private static double Kept(TensorShape before, TensorShape after) => (double)after.Places().Aggregate(1L, Sizes.Multiply) / before.Places().Aggregate(1L, Sizes.Multiply);

    private static double Factor(Node node, ShapedGraph graph, State?[] states, SignalConditions conditions)
    {
        var input = states[node.Inputs[0]]!;
        var (before, after) = (graph.InputOf(node), graph.OutputOf(node));
        var fewer = (double)after.Elements.Value / before.Elements.Value;
        return node.Op switch
        {
            KernelOp => KernelMap.Back(node, graph, states[node.Id]!),
            Activation => (Pooled(node, graph, states) ?? states[node.Id]!).Slope,
            Embedding => 0,
            Recurrent => RecurrentMap.Back(input, node, graph),
            MultiHeadAttention => AttentionMap.Back(input, node, graph),
            BatchNorm or SampleNorm => 1 / NormMap.Divisor(input, node.Op, before, conditions.Batch),
            Pooling { Kind: PoolKind.Average } pool => fewer / pool.Window.Kernel.Aggregate(1.0, (product, extent) => product * extent),
            GlobalPooling { Kind: PoolKind.Average } or MeanOverTokens or AdaptivePooling { Kind: PoolKind.Average } => Square(fewer),
            Pooling or GlobalPooling or AdaptivePooling or Crop or ZeroPad => fewer,
            Rescale rescale => Square(rescale.Scale),
            Normalize normalize => 1 / Square(normalize.Std.Average()),
            Dropout dropout => conditions.Training ? 1 / (1 - dropout.Rate) : 1,
            SpatialDropout dropout => conditions.Training ? 1 / (1 - dropout.Rate) : 1,
            StochasticDepth depth => conditions.Training ? 1 / (1 - depth.Rate) : 1,
            LayerScale scale => Square(scale.Scale),
            LocalResponseNorm norm => Math.Pow(norm.K + norm.Alpha * input.SecondMoment, -2 * norm.Beta),
            Upsample => fewer,
            _ => 1,
        };
    }

    /// <summary>Of an activation that only a maximum reads, what the maxima are of: the gradient passes where they are, and there rectifiers are mostly open.</summary>
    private static State? Pooled(Node activation, ShapedGraph graph, State?[] states)
    {
        var consumers = graph.Graph.Consumers(activation.Id);
        if (consumers.Count != 1) return null;
        var next = graph.Graph.Nodes[consumers[0]];
        if (next.Op is Dropout or Concat) return Pooled(next, graph, states);
        return next.Op is Pooling { Kind: PoolKind.Max } or GlobalPooling { Kind: PoolKind.Max } ? states[next.Id] : null;
    }

    /// <summary>A factor's gradient is the other factors' times the product's; over a stretched one it is summed.</summary>
    private static IEnumerable<(int Input, double Square)> Gates(Node node, ShapedGraph graph, State?[] states, double square)
    {
        var all = node.Inputs.Aggregate(1.0, (product, id) => product * states[id]!.SecondMoment);
        var elements = (double)graph.OutputOf(node).Elements.Value;
        return node.Inputs.Select(id => (id, square * all / Math.Max(states[id]!.SecondMoment, 1e-300) * elements / graph.Shape(id)!.Elements.Value));
    }

    private static double Square(double x) => x * x;
}
