using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A norm of each sample that sees one value: less its mean that is 0.</summary>
internal sealed class ConstantNorm() : NetworkRule("LAM2030", "A norm of one value is constant", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network) =>
        from node in network.Graph.Nodes
        where node.Op is SampleNorm && network.Graph.ArrivingAt(node) is { } shape && Values((SampleNorm)node.Op, shape) == 1
        // In a branch the rest of the network learns without it: Keras's transformer for series of one number has such a norm.
        where network.Graph.EnclosingJoin(node) is null
        select At(node, null, $"{node.Name}: normalises 1 value at a time, which less its mean is 0, so that it gives the same for every sample; {WayOut(node.Op)}")
            .Offer(network.Remove(node));

    /// <summary>How many values share a mean, or null.</summary>
    private static long? Values(SampleNorm norm, TensorShape shape) => norm switch
    {
        LayerNorm => shape.Features.IsKnown ? shape.Features.Value : null,
        _ when !shape.IsKnown => null,
        GroupNorm { Groups: var groups } => shape.Elements.Value / groups,
        _ => shape.Elements.Value / shape.Features.Value,
    };

    private static string WayOut(Op op) => op switch
    {
        GroupNorm => "use fewer groups",
        InstanceNorm => "use LayerNorm, or put it where the map has more places",
        _ => "leave it out",
    };
}
