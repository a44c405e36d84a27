using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Costing;

/// <summary>Phase 4: counts what a network whose shapes are all known learns and computes.</summary>
public static class Coster
{
    public static NetworkCost Cost(ShapedGraph graph)
    {
        var layers = graph.Graph.Nodes.Where(node => node.Op is not Input).Select(node => Cost(graph, node)).ToEquatableArray();
        return new(layers, List(graph, layers).ToEquatableArray());
    }

    private static IEnumerable<ListCost> List(ShapedGraph graph, EquatableArray<LayerCost> layers)
    {
        for (var index = 0; index < layers.Count; index++)
        {
            // Sections stand in order, outer ones first: the first one that begins here is the use in the network's own list.
            var first = layers[index];
            var use = graph.Graph.Sections.FirstOrDefault(section => section.First == first.Node.Id && section.Last >= section.First);
            if (use is null)
            {
                yield return new(first.Node.Name, first.Node.Written, first.Output, first.Parameters, first.IsExact);
                continue;
            }

            var inside = layers.Skip(index).TakeWhile(layer => layer.Node.Id <= use.Last).ToList();
            yield return new(use.Name, use.Written, graph.Shape(use.Output)!, inside.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.Parameters)), inside.All(layer => layer.IsExact));
            index += inside.Count - 1;
        }
    }

    private static LayerCost Cost(ShapedGraph graph, Node node)
    {
        var (input, output) = (graph.InputOf(node), graph.OutputOf(node));
        var parameters = node.Op.Parameters(input).Aggregate(0L, (sum, parameter) => Sizes.Add(sum, parameter.Count));
        return new(node, output, parameters, node.Op.MultiplyAdds(input, output));
    }
}
