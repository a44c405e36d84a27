using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A layer that gives what it takes.</summary>
internal sealed class NoEffect() : NetworkRule("LAM2025", "A layer that changes nothing", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network) =>
        from node in network.Graph.Nodes
        let reason = Reason(node.Op)
        where reason is not null
        select At(node, null, $"{node.Name}: {reason} changes nothing; leave it out")
            .Offer(network.Remove(node));

    private static string? Reason(Op op) => op switch
    {
        Pooling { Window: { Padding: { Same: false } padding } window }
            when window.Kernel.Concat(window.Stride).All(cells => cells == 1) && padding.Cells.All(cells => cells == 0) => "a pool of window 1 and stride 1",
        Pooling { Window: { Padding.Same: true } window } when window.Kernel.Concat(window.Stride).All(cells => cells == 1) => "a pool of window 1 and stride 1",
        Dropout { Rate: 0 } or SpatialDropout { Rate: 0 } => "a dropout of rate 0",
        Upsample { AreFactors: true } upsample when upsample.Sizes.All(factor => factor == 1) => "an upsampling by 1",
        _ => null,
    };
}
