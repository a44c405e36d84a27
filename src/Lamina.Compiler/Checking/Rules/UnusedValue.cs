using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>LAM2001: a layer whose value no layer reads and which is not the network's answer.</summary>
internal static class UnusedValue
{
    public static IEnumerable<Finding> Check(ReadNetwork _, ShapedGraph graph)
    {
        // A join that could not be read would leave its branches unread.
        if (!graph.IsComplete) return [];
        return
            from node in graph.Graph.Nodes
            where node.Op is not Input && node.Id != graph.Graph.Output && graph.Graph.Consumers(node.Id).Count == 0
            select new Finding(RuleIds.UnusedValue, node.Address,
                $"{node.Name}: gives {graph.OutputOf(node).Describe()} that nothing reads; join it, continue from it, or leave the layer out");
    }
}
