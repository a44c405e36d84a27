using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>Layers that make tokens. Nothing is known of a text but its vocabulary: each number is taken to be as likely as the others.</summary>
internal static class TokenMap
{
    /// <summary>Two tokens are the same, and have the same vector, with the probability 1 / vocabulary.</summary>
    public static State Embedded(Node node, ShapedGraph graph)
    {
        var tokens = graph.InputOf(node);
        var vector = KernelMap.Moments(graph.Parameters(node)[0], node, graph.Graph);
        var apart = vector.Mean * vector.Mean;
        var between = apart + (vector.Square - apart) / tokens.Vocabulary!.Value;
        return new(vector.Mean, Ladder.Constant(between).WithHere(vector.Square), Ladder.Constant(between), 1, 2.0 / graph.OutputOf(node).Features.Value);
    }

    /// <summary>The values that are added to tokens: the same in every input, so that they are none of its signal.</summary>
    public static State Positions(Node node, ShapedGraph graph)
    {
        var (op, tokens) = ((PositionalEncoding)node.Op, graph.InputOf(node));
        if (!op.Learned) return Sinusoidal(tokens.Dims[0].Value, tokens.Features.Value);
        var square = KernelMap.Moments(graph.Parameters(node)[0], node, graph.Graph).Square;
        var products = Ladder.Constant(0).WithHere(square);
        return new(0, products, products, 1, 0);
    }

    /// <summary>Vaswani et al. 2017: sin(p·w) sin(q·w) + cos(p·w) cos(q·w) is the cosine of the distance, and of the mean only the slow frequencies' cosines are left.</summary>
    private static State Sinusoidal(long length, long features)
    {
        var pairs = Math.Max(features / 2, 1);
        double Over(Func<double, double> value)
        {
            var sum = 0.0;
            for (var pair = 0; pair < pairs; pair++) sum += value(Math.Pow(10_000, -2.0 * pair / features));
            return sum / pairs;
        }

        // The mean over 0 … L − 1 of sin(p·w) + cos(p·w), for sums of so many small steps as an integral.
        var mean = Over(frequency => (1 - Math.Cos(length * frequency) + Math.Sin(length * frequency)) / (length * frequency)) / 2;
        var products = Ladder.Of(distance => Over(frequency => Math.Cos(distance * frequency)) / 2);
        return new(mean, products, products, 1, 0);
    }
}
