using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A rectifier before a sigmoid: no value below one half is left.</summary>
internal sealed class ClippedSigmoid() : NetworkRule("LAM2006", "A ReLU takes half of a sigmoid's range", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        return
            from node in graph.Nodes
            where node.Op is Activation
            let before = graph.Before(node)
            where Clips(before.Op, node.Op)
            select At(node, null, $"{node.Name}: {before.Name} directly before it leaves nothing below 0, so that it gives 0.5 or more; leave {before.Name} out")
                .Offer(network.Remove(before));
    }

    /// <summary>The first leaves nothing below zero for the second, which is a sigmoid.</summary>
    public static bool Clips(Op first, Op second) => first is ReLU or ReLU6 && second.IsSigmoid();
}
