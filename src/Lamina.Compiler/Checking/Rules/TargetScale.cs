using System;
using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Targets of a regression far larger than what a network gives at first.</summary>
internal sealed class TargetScale() : NetworkRule("LAM3017", "The targets of a regression are not scaled", Severity.Warning, wide)
{
    private static readonly Threshold wide = new("target_range", 10);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!network.IsRegression() || network.Read.Target is not { Min: { } min, Max: { } max }) yield break;
        if (Math.Max(Math.Abs(min), Math.Abs(max)) <= network.Value(wide) || network.Head().Op is Softplus) yield break;
        yield return At(network.PlaceOf("Target"), $"the targets go from {min} to {max}, but a network starts near 0; scale them to about −1 to 1, or to mean 0 and deviation 1");
    }
}
