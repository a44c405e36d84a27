using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A layer or an input whose value no layer reads and which is not part of the network's answer.</summary>
internal sealed class UnusedValue() : NetworkRule("LAM2001", "A value is computed and never used", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        // What could not be read, a join or an input, would leave other values unread.
        var graph = network.Graph;
        if (graph.HasUnread || network.Read.Findings.Any(finding => RuleCatalog.Find(finding.Rule).Category == "Language")) yield break;
        foreach (var node in graph.Nodes.Where(node => !graph.Graph.Leaves(node.Id) && graph.Consumers(node).Count == 0))
        {
            if (node.Op is Input)
            {
                yield return At(node, null, $"{node.Name}: nothing reads this input; join it, continue from it with [From(\"{node.Name}\")], or leave it out");
                continue;
            }

            var gives = graph.ShapeOf(node) is { } shape ? $"gives {shape.Describe()} that nothing reads" : "nothing reads its value";
            yield return At(node, null, $"{node.Name}: {gives}; join it, continue from it, or leave the layer out")
                .Offer(Repair.Of($"Remove {node.Name}", Unread(graph, node).Select(each => Edit.Remove(network.Removable(each)))));
        }
    }

    /// <summary>The layer, and those before it that nothing else reads.</summary>
    private static IEnumerable<Node> Unread(GraphQueries graph, Node node)
    {
        yield return node;
        for (var before = graph.Before(node); before is not null && before.Op is not Input && graph.OnlyConsumer(before) == node; before = graph.Before(before))
        {
            yield return node = before;
        }
    }
}
