using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Costing;

/// <summary>Phase 5: counts what a network whose shapes are all known learns, computes, sees and keeps in memory.</summary>
public static class Coster
{
    public static NetworkCost Cost(ShapedGraph graph, NetworkPlan plan, Recipe recipe)
    {
        var fields = new List<ReceptiveField>();
        foreach (var node in graph.Graph.Nodes) fields.Add(Field(graph, node, fields));
        var layers = graph.Graph.Nodes.Where(node => node.Op is not Input).Select(node => Cost(graph, node, fields[node.Id])).ToEquatableArray();
        return new(layers, List(graph, layers, fields).ToEquatableArray(), MemoryCost.Of(plan, recipe));
    }

    private static IEnumerable<ListCost> List(ShapedGraph graph, EquatableArray<LayerCost> layers, List<ReceptiveField> fields)
    {
        for (var index = 0; index < layers.Count; index++)
        {
            // Sections stand in order, outer ones first: the first one that begins here is the use in the network's own list.
            var first = layers[index];
            var use = graph.Graph.Sections.FirstOrDefault(section => section.First == first.Node.Id && section.Last >= section.First);
            if (use is null)
            {
                yield return new(first.Node.Name, first.Node.Written, first.Node.Id, first.Node.Id, first.Output, first.Parameters, first.MultiplyAdds, first.Field, first.IsExact);
                continue;
            }

            var last = use;
            while (graph.Graph.Sections.FirstOrDefault(section => section.First == last.Last + 1 && section.Last >= section.First) is { Repetition: > 0 } next) last = next;
            var inside = new List<LayerCost>();
            for (var next = index; next < layers.Count && layers[next].Node.Id <= last.Last; next++) inside.Add(layers[next]);
            yield return new(
                use == last ? use.Name : $"{use.Name} … {last.Name.Substring(last.Name.LastIndexOf('.') + 1)}", use.Written, use.First, last.Output, graph.Shape(last.Output)!,
                inside.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.Parameters)),
                inside.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.MultiplyAdds)),
                fields[last.Output],
                    inside.All(layer => layer.IsExact));
            index += inside.Count - 1;
        }
    }

    private static LayerCost Cost(ShapedGraph graph, Node node, ReceptiveField field)
    {
        var (input, output) = (graph.InputOf(node), graph.OutputOf(node));
        var cost = OpCost.Of(node.Op, input, output);
        return new(node, output, cost.Parameters, cost.MultiplyAdds, field);
    }

    private static ReceptiveField Field(ShapedGraph graph, Node node, List<ReceptiveField> fields) => node.Op is Input
        ? ReceptiveField.OfInput(graph.OutputOf(node))
        : ReceptiveField.Of(node.Op, [.. node.Inputs.Select(id => graph.Shape(id)!)], [.. node.Inputs.Select(id => fields[id])]);
}
