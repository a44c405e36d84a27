using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// Self-attention before the first step (Vaswani et al. 2017). Queries and keys are products of the tokens with independent weights, so that over these the scores q·k / √d of two pairs of
/// tokens are normal with a covariance that is the queries' product times the keys'. Shares of two pairs then have the mean product exp(covariance), over its mean over all pairs:
/// with small scores every token gets the mean of all (rank collapse, Dong et al. 2021), with large ones few tokens count.
/// </summary>
internal static class AttentionMap
{
    /// <summary>exp of more is no longer a mean of many tokens but one of them.</summary>
    private const double Largest = 30;

    public static State Apply(State input, Node node, ShapedGraph graph, bool isTraining)
    {
        var (tokens, weights) = (graph.InputOf(node), Weights.Of(node, graph));
        var places = tokens.Places();
        var own = input.Own.Map(product => product * weights.Projection);
        var other = input.Other.Map(product => product / input.Evenness * weights.Projection);

        // The products of two tokens scatter, the more the fewer features they are a mean over: to tokens that are like each other a token listens together.
        var scatter = own.Here * own.Here / tokens.Features.Value;
        double Own(double queries) => Mixed(Shares(queries, own, scatter).WithHere(Share(queries, own.Here, 0)), Values(queries, own, scatter).WithHere(own.Here), places);
        double Other(double queries) => Mixed(Shares(queries, other, scatter), Values(queries, other, scatter), places);
        var mean = own.Map(queries => Own(queries) * weights.Output);
        var between = other.Map(queries => Other(queries) * weights.Output);
        if (isTraining && ((MultiHeadAttention)node.Op).Dropout is > 0 and var rate)
        {
            mean = mean.WithHere(mean.Here + rate / (1 - rate) * Concentration(own, scatter, places) * own.Here * weights.Output);
        }

        return new(0, mean, between, 1, input.Spread + 2.0 / tokens.Features.Value);
    }

    /// <summary>
    /// By how much it multiplies the second moment of a gradient, through the values; what goes through the shares is less by the number of tokens. Gradients that a mean over the tokens
    /// has made alike add up as numbers, others as squares.
    /// </summary>
    public static double Back(State input, Node node, ShapedGraph graph)
    {
        var (tokens, weights) = (graph.InputOf(node), Weights.Of(node, graph));
        var own = input.Own.Map(product => product * weights.Projection);
        var shares = graph.Graph.IsAveragedAfter(node) ? 1 : Concentration(own, own.Here * own.Here / tokens.Features.Value, tokens.Places());
        return weights.Output * weights.Projection * shares;
    }

    private static double Mixed(Ladder shares, Ladder values, IReadOnlyList<long> places) => shares.With(values, (share, value) => share * value).Average(places) / shares.Average(places);

    private static Ladder Shares(double queries, Ladder keys, double scatter) => keys.Map(product => Share(queries, product, scatter));

    /// <summary>The mean product of two values, as far as their shares count.</summary>
    private static Ladder Values(double queries, Ladder keys, double scatter) => keys.Map(product => product + queries * scatter);

    /// <summary>The sum of the squares of a token's shares: 1 / tokens where all are equal.</summary>
    private static double Concentration(Ladder keys, double scatter, IReadOnlyList<long> places)
    {
        var itself = Share(keys.Here, keys.Here, 0);
        return itself / Shares(keys.Here, keys, scatter).WithHere(itself).Average(places) / places.Aggregate(1.0, (product, extent) => product * extent);
    }

    private static double Share(double queries, double keys, double scatter) => Math.Exp(Math.Min(queries * keys + queries * queries * scatter / 2, Largest));

    /// <summary>By how much the projections to queries, keys and values, and the one of the heads together, multiply a second moment.</summary>
    private sealed record Weights(double Projection, double Output)
    {
        public static Weights Of(Node node, ShapedGraph graph)
        {
            var input = graph.InputOf(node);
            var kernels = graph.Parameters(node).Where(parameter => parameter.Role == ParameterRole.Kernel).Select(kernel => KernelMap.Moments(kernel, node, graph.Graph).Square).ToList();
            return new(kernels[0] * input.Features.Value, kernels[1] * input.Features.Value);
        }
    }
}
