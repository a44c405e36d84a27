using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A dense layer that acts on each place of a map, where the whole map was probably meant.</summary>
internal sealed class DenseOnMap() : NetworkRule("LAM2002", "A dense layer acts on each place of a map", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        return
            from node in graph.Nodes
            where node.Op is Dense && graph.ArrivingAt(node) is { IsMap: true } && !IsMeant(graph, node)
            let map = graph.ArrivingAt(node)!
            select At(node, null,
                $"{node.Name}: acts on the {map.Features} channels of each place of the {map} map that {graph.Before(node)!.Name} gives; put Flatten or GlobalAvgPool2D before it, or write Conv2D({((Dense)node.Op).Units}, 1)")
                .Offer(
                    map.Spatial.All(dim => dim.IsKnown) ? network.InsertBefore(node, "Flatten") : null,
                    network.InsertBefore(node, $"GlobalAvgPool{map.Spatial.Count}D"));
    }

    /// <summary>
    /// A pointwise layer of a branch, as in ConvNeXt, but for one after a maximum of places; one after a norm of each place; what follows a dense layer of which this was said; and an input of one place.
    /// </summary>
    private static bool IsMeant(GraphQueries graph, Node node)
    {
        var before = graph.Back(graph.Before(node)!, op => op is ElementwiseOp);
        var isOnePlace = before.Op is Input && graph.ShapeOf(before)!.Spatial.All(dim => dim.IsKnown && dim.Value == 1);
        return isOnePlace || before.Op is Dense or LayerNorm or Unread || (!before.Op.IsMaximum() && graph.EnclosingJoin(node) is not null);
    }
}
