using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A hidden layer with far fewer units than there are classes to tell apart.</summary>
internal sealed class NarrowHidden() : NetworkRule("LAM2026", "A hidden layer is narrow for the number of classes", Severity.Info)
{
    private const int Wide = 8;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Classes is not { Count: var classes }) return [];
        var graph = network.Graph;
        return
            from node in graph.Weighted
            where node.Op is Dense { Units: < Wide } dense && 2 * dense.Units < classes && graph.FeedsWeights(node) && graph.EnclosingJoin(node) is null
            select At(node, "units", $"{node.Name}: {((Dense)node.Op).Units} units must tell {classes} classes apart; use at least {Wide}")
                .Offer(network.Set(node, "units", $"{Wide}"));
    }
}
