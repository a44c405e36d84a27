using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A batch norm whose mean and variance come from a handful of values.</summary>
internal sealed class SmallBatchNorm() : NetworkRule("LAM3019", "A batch norm sees few values", Severity.Warning, few)
{
    private static readonly Threshold few = new("norm_values", 16);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var seen = SingleValueNorm.Seen(network).TakeWhile(each => each.Values < network.Value(few)).ToList();
        if (seen.Count == 0 || seen[0].Values == 1) yield break;

        // The innermost level of a U-Net is passed around: pix2pix is trained with batches of 1.
        var (node, values) = seen.FirstOrDefault(each => network.Graph.EnclosingJoin(each.Node)?.Op is not Concat);
        if (node is null) yield break;
        yield return At(node, null,
            $"{node.Name}: takes its mean and variance from {values} values of each feature (a batch of {network.Recipe.Train.BatchSize}); use a BatchSize of 16 or more, or GroupNorm")
            .Offer(LayerRepairs.Set(network.PlaceOf("Train"), "BatchSize", $"{Math.Ceiling(network.Value(few) * network.Recipe.Train.BatchSize / values)}"));
    }
}
