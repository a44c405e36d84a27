using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A rate of dropout that leaves next to nothing; often a rate of keeping.</summary>
internal sealed class HeavyDropout() : NetworkRule("LAM2018", "Dropout leaves next to nothing", Severity.Warning, high)
{
    private static readonly Threshold high = new("dropout_high", 0.8);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var (graph, least) = (network.Graph, network.Value(high));
        return
            from node in graph.Nodes
            where node.Op.DropoutRate() >= least && graph.FeedsWeights(node)
            select At(node, "rate",
                $"{node.Name}: drops {100 * node.Op.DropoutRate()!.Value:0.#} % of the values; the rate is that of dropping, not of keeping: if {node.Op.DropoutRate()} was meant to be kept, write {System.Math.Round(1 - node.Op.DropoutRate()!.Value, 9)}; 0.5 is usual")
                .Offer(network.Set(node, "rate", $"0.5"));
    }
}
