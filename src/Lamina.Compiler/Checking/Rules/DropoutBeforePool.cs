using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The maximum of a window is rarely the value that was dropped.</summary>
internal sealed class DropoutBeforePool() : NetworkRule("LAM2017", "Dropout before a max-pool", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        return
            from node in graph.Nodes
            where node.Op.DropoutRate() > 0
            let next = graph.Next(node, op => op is Activation)
            where next is { Op: Pooling { Kind: PoolKind.Max } }
            select At(node, null, $"{node.Name}: {next.Name} takes the maximum of each window, which hides most of what is dropped; put it after {next.Name}")
                .Offer(network.MoveAfter(node, next));
    }
}
