using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Costing;

/// <summary>Phase 4: counts what a network whose shapes are all known learns and computes.</summary>
public static class Coster
{
    public static NetworkCost Cost(ShapedGraph graph) =>
        new(graph.Graph.Nodes.Where(node => node.Op is not Input).Select(node => Cost(graph, node)).ToEquatableArray());

    private static LayerCost Cost(ShapedGraph graph, Node node)
    {
        var (input, output) = (graph.InputOf(node), graph.OutputOf(node));
        var parameters = node.Op.Parameters(input).Aggregate(0L, (sum, parameter) => Sizes.Add(sum, parameter.Count));
        return new(node, output, parameters, node.Op.MultiplyAdds(input, output));
    }
}
