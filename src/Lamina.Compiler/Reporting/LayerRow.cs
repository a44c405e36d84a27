using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reporting;

/// <summary>A row of a layer table.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Output">The shape of its value.</param>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="MultiplyAdds">Multiplications with a learned weight.</param>
/// <param name="Field">What a place of its value sees of the input.</param>
/// <param name="Value">The id of the node that gives its value.</param>
/// <param name="Inputs">The numbers of the rows whose values it takes.</param>
/// <param name="Leaves">The network answers with its value.</param>
internal sealed record LayerRow(
    string Name, string Written, string Output, long Parameters, long MultiplyAdds, string Field, int Value, IReadOnlyList<int> Inputs, bool Leaves)
{
    /// <summary>The network's own list, a used block being one row.</summary>
    public static IReadOnlyList<LayerRow> List(NetworkGraph graph, ShapedGraph shapes, NetworkCost cost)
    {
        var rows = Edges(graph, shapes);
        var rowOf = Enumerable.Range(0, rows.Count).ToDictionary(id => id);
        for (var index = 0; index < cost.List.Count; index++)
        {
            var entry = cost.List[index];
            var end = index + 1 < cost.List.Count ? cost.List[index + 1].First : graph.Nodes.Count;
            var nodes = graph.Nodes.Where(node => node.Id >= entry.First && node.Id < end).ToList();
            var inputs = nodes.SelectMany(node => node.Inputs).Where(id => id < entry.First).Select(id => rowOf[id]).Distinct().ToList();
            foreach (var node in nodes) rowOf[node.Id] = rows.Count;
            rows.Add(new(
                entry.Name, entry.Written, entry.Output.ToString(), entry.Parameters, entry.MultiplyAdds, entry.Field.ToString(), entry.Value, inputs,
                nodes.Any(node => graph.Leaves(node.Id))));
        }

        return rows;
    }

    /// <summary>Every layer.</summary>
    public static IReadOnlyList<LayerRow> All(NetworkGraph graph, ShapedGraph shapes, NetworkCost cost)
    {
        var rows = Edges(graph, shapes);
        rows.AddRange(cost.Layers.Select(layer => new LayerRow(
            layer.Node.Name, layer.Node.Written, layer.Output.ToString(), layer.Parameters, layer.MultiplyAdds, layer.Field.ToString(), layer.Node.Id,
            layer.Node.Inputs.Distinct().ToList(), graph.Leaves(layer.Node.Id))));
        return rows;
    }

    /// <summary>The inputs, which come first.</summary>
    private static List<LayerRow> Edges(NetworkGraph graph, ShapedGraph shapes) =>
        graph.Nodes.TakeWhile(node => node.Op is Input).Select(node => new LayerRow(node.Name, "", shapes.OutputOf(node).ToString(), 0, 0, "", node.Id, [], graph.Leaves(node.Id))).ToList();
}
