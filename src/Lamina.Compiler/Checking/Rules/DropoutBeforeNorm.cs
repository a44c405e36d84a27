using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Dropout changes the variance that a batch norm learns, but only while training.</summary>
internal sealed class DropoutBeforeNorm() : NetworkRule("LAM2016", "Dropout directly before a batch norm", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        return
            from node in graph.Nodes
            where node.Op.DropoutRate() > 0
            let next = graph.Consumers(node).FirstOrDefault(consumer => consumer.Op is BatchNorm)
            where next is not null
            select At(node, null,
                $"{node.Name}: makes the variance {1 / (1 - node.Op.DropoutRate()!.Value):0.##} times larger while training only, and {next.Name} learns that one; put it after {next.Name}")
                .Offer(graph.OnlyConsumer(node) is null ? null : network.MoveAfter(node, next));
    }
}
