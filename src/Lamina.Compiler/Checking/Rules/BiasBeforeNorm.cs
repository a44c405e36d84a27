using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A batch norm subtracts the mean, and with it the bias before it.</summary>
internal sealed class BiasBeforeNorm() : NetworkRule("LAM2015", "A bias before a batch norm has no effect", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        return
            from node in graph.Weighted
            where ((KernelOp)node.Op).HasBias
            let next = graph.OnlyConsumer(node)
            where next is { Op: BatchNorm }
            select At(node, null, $"{node.Name}: {next.Name} subtracts its bias again; write Bias = false")
                .Offer(network.Set(node, "Bias", $"false"));
    }
}
