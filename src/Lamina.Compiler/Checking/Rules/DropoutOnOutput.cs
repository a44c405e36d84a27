using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Dropout of the answers themselves. Without a loss or classes the network may be a part of another.</summary>
internal sealed class DropoutOnOutput() : NetworkRule("LAM2019", "Dropout after the last layer with weights", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        if (graph.HasUnread || (network.Recipe.Loss is null && network.Classes is null)) return [];
        var last = graph.Weighted.LastOrDefault();
        return
            from node in graph.Nodes
            where last is not null && node.Id > last.Id && node.Op.DropoutRate() > 0 && !graph.FeedsWeights(node)
            select At(node, null, $"{node.Name}: drops answers of the network, since no layer with weights follows; put it before {last.Name}")
                .Offer(network.Remove(node));
    }
}
