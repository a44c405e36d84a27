using System;
using System.Collections.Generic;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A batch norm whose mean and variance come from a handful of values.</summary>
internal sealed class SmallBatchNorm() : NetworkRule("LAM3019", "A batch norm sees few values", Severity.Warning, few)
{
    private static readonly Threshold few = new("norm_values", 16);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var (node, values) = SingleValueNorm.Fewest(network);
        if (node is null || values <= 1 || values >= network.Value(few)) yield break;
        yield return At(node, null,
            $"{node.Name}: takes its mean and variance from {values} values of each feature (a batch of {network.Recipe.Train.BatchSize}); use a BatchSize of 16 or more, or GroupNorm")
            .Offer(LayerRepairs.Set(network.PlaceOf("Train"), "BatchSize", $"{Math.Ceiling(network.Value(few) * network.Recipe.Train.BatchSize / values)}"));
    }
}
