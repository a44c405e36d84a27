using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>LAM0010: a user's optimizer has groups of its own making, so that no tensor can be given a rate of its own.</summary>
internal static class OwnOptimizerRates
{
    public static IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Optimizer is not OwnOptimizer own || !network.Graph.IsComplete) yield break;
        var tensors = ParameterPlan.Of(network.Read.Graph, network.Recipe, network.IsRecipeClass);
        if (tensors.FirstOrDefault(tensor => !tensor.IsFrozen && tensor.RateScale != 1) is not { } scaled) yield break;
        yield return new(RuleIds.ArgumentRange, network.Place(own.Written, null), FormattableString.Invariant(
            $"{own.Written}: {scaled.Key} has a RateScale of {scaled.RateScale}, but an optimizer of your own has one rate for all; give RateScale 1, or 0 to freeze, or take an optimizer of Lamina's"));
    }
}
