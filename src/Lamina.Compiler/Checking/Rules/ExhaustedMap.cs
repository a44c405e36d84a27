using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A padded convolution over an axis of one cell, most of whose weights only ever see zeros.</summary>
internal sealed class ExhaustedMap() : NetworkRule("LAM2023", "A convolution sees one cell and padding", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        var exhausted = graph.Nodes.Where(node => IsExhausted(graph, node)).ToList();
        if (exhausted.Count == 0) yield break;

        var node = exhausted[0];
        var (window, map) = (((Convolution)node.Op).Window, graph.ArrivingAt(node)!);
        var seen = Enumerable.Range(0, window.Rank).Aggregate(1L, (cells, axis) => cells * (map.Spatial[axis].Value == 1 ? 1 : window.Kernel[axis]));
        var all = window.Kernel.Aggregate(1L, (cells, kernel) => cells * kernel);
        var others = exhausted.Count == 1 ? "" : $", as do {exhausted.Count - 1} later";
        yield return At(node, "kernel",
            $"{node.Name}: of the {string.Join("×", window.Kernel)} weights of its kernel {all - seen} in {all} only see padding around the {string.Join("×", map.Spatial)} map{others}; leave out a pool or a stride before it")
            .Offer(Enlarge(network, node));
    }

    /// <summary>Leaves out the last step before a layer that makes the map smaller.</summary>
    private static Repair? Enlarge(CheckedNetwork network, Node node)
    {
        for (var before = network.Graph.Before(node); before is not null; before = network.Graph.Before(before))
        {
            if (before.Op is Pooling { Window: var pool } && pool.Stride.Any(step => step > 1)) return network.Remove(before);
            if (before.Op is Convolution { Window: var window } && window.Stride.Any(step => step > 1)) return network.Set(before, "Stride", $"1");
        }

        return null;
    }

    /// <summary>Depthwise convolutions are left out: MobileNet and EfficientNet on small images shrink so far by intent.</summary>
    private static bool IsExhausted(GraphQueries graph, Node node)
    {
        if (node.Op is not Convolution { Window: var window, Groups: var groups } || graph.ArrivingAt(node) is not { } map || graph.ShapeOf(node) is null) return false;
        if (map.Spatial.Any(dim => !dim.IsKnown) || (map.Features.IsKnown && groups > 1 && groups == map.Features.Value)) return false;
        return Enumerable.Range(0, window.Rank).Any(axis =>
            map.Spatial[axis].Value == 1 && window.Kernel[axis] >= 3 && window.PaddingOf(axis, 1) is var (before, after) && before + after > 0);
    }
}
