using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Tests.Notation;

/// <summary>What the compiler makes of a network, in the short form that tables of tests are written in.</summary>
internal static class Outcome
{
    /// <summary>The shape after the last layer (<c>6×24×24</c>), or the rule and the argument it points at (<c>LAM1002 kernel</c>). <c>?</c> is a size of run time.</summary>
    public static string ShapeAfter(string input, params string[] layers)
    {
        var network = NetworkReader.Read(Written.Network([$"Input({input.Replace("×", ", ").Replace("?", "Any")})", .. layers]));
        if (network.Findings.Count > 0) return string.Join("; ", network.Findings.Select(Place));
        var dims = network.Graph.OutputOf(network.Graph.Graph.OutputNode).Dims;
        return string.Join("×", dims.Select(dim => dim.IsKnown ? dim.ToString() : "?"));
    }

    /// <summary>The one finding of a network whose attributes are these, as <c>LAM0010 rate</c>, and its message.</summary>
    public static (string Place, string Message) Finding(params string[] attributes)
    {
        var finding = Assert.Single(NetworkCompiler.Check(Written.Network(attributes)));
        return (Place(finding), finding.Message);
    }

    /// <summary>All findings as <c>LAM0010 rate</c>.</summary>
    public static IEnumerable<string> Findings(params string[] attributes) => NetworkCompiler.Check(Written.Network(attributes)).Select(Place);

    /// <summary>The network's graph with its shapes; there must be no finding.</summary>
    public static ShapedGraph Graph(params string[] attributes)
    {
        var network = NetworkReader.Read(Written.Network(attributes));
        Assert.Empty(network.Findings);
        return network.Graph;
    }

    /// <summary>What the graph costs, without a recipe.</summary>
    public static NetworkCost Cost(ShapedGraph graph) => Coster.Cost(graph, Planner.Plan(graph), Recipe.None);

    private static string Place(Finding finding) => finding.Address.Argument is { } argument ? $"{finding.Rule} {argument}" : finding.Rule;
}
