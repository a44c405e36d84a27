using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>What becomes of a sample's gradient on its way from the end to the first layer with weights, as norms: their numbers of values differ.</summary>
/// <param name="End">Where the loss reads.</param>
/// <param name="Layers">The norm at each layer with weights, first to last, as a part of that at the end.</param>
internal sealed record GradientFlow(Node End, IReadOnlyList<(Node Node, double Norm)> Layers)
{
    /// <summary>Of the first layer with weights.</summary>
    public double Kept => Layers[0].Norm;

    /// <summary>Null where the signal is not known to the end.</summary>
    public static GradientFlow? Of(CheckedNetwork network, SignalPrediction signal)
    {
        var graph = network.Graph;
        var end = signal.Scores is { } scores ? graph.Nodes[scores] : graph.Output;
        var kernels = graph.Weighted.Where(node => node.Id <= end.Id).ToList();
        double Norm(Node node) => signal.Layers[node.Id].Gradient * Math.Sqrt(network.Read.Graph.OutputOf(node).Elements.Value);
        return kernels.Count > 0 && signal.Layers[end.Id].IsKnown && Norm(end) > 0 ? new(end, [.. kernels.Select(node => (node, Norm(node) / Norm(end)))]) : null;
    }
}
