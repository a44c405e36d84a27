using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Two activations in a row.</summary>
internal sealed class RepeatedActivation() : NetworkRule("LAM2005", "Two activations in a row", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        return
            from node in graph.Nodes
            where node.Op is Activation
            let before = graph.Before(node)
            where before.Op is Activation && !ClippedSigmoid.Clips(before.Op, node.Op)
            select (before.Op == node.Op
                ? At(node, null, $"{node.Name}: repeats {before.Name}, which stands directly before it; leave one out")
                : At(node, null, $"{node.Name}: stands directly after {before.Name}; leave one of the two out"))
                .Offer(network.Remove(node), before.Op == node.Op ? null : network.Remove(before));
    }
}
