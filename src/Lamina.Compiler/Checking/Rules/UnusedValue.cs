using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A layer whose value no layer reads and which is not the network's answer.</summary>
internal sealed class UnusedValue() : NetworkRule("LAM2001", "A value is computed and never used", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        // A join that could not be read would leave its branches unread.
        var graph = network.Graph;
        if (graph.HasUnread) yield break;
        foreach (var node in graph.Nodes.Where(node => node.Op is not Input && node.Id != graph.Output.Id && graph.Consumers(node).Count == 0))
        {
            var gives = graph.ShapeOf(node) is { } shape ? $"gives {shape.Describe()} that nothing reads" : "nothing reads its value";
            yield return At(node, null, $"{node.Name}: {gives}; join it, continue from it, or leave the layer out");
        }
    }
}
