using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A recipe in BFloat16 for a network in which nothing can compute so.</summary>
internal sealed class PrecisionWithoutEffect() : NetworkRule("LAM3023", "BFloat16 has no effect", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Train.Precision != Precision.BFloat16 || !network.Read.Graph.IsComplete || PrecisionPlan.Of(network.Read.Graph).HasEffect) yield break;
        var place = network.PlaceOf("Train", "Precision");
        yield return At(place,
            $"Train: no layer multiplies in BFloat16, which convolutions, dense layers and attention do; everything stays Float32, so leave Precision out")
            .Offer(Repair.Of("Remove Precision", Edit.Unset(place, "Precision")));
    }
}
