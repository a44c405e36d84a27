using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>An epsilon that no longer bounds Adam's step where the gradient is nearly zero.</summary>
internal sealed class AdamEpsilon() : NetworkRule("LAM3014", "Adam's epsilon is too small", Severity.Warning, low)
{
    private static readonly Threshold low = new("adam_epsilon_low", 1e-10);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        double? epsilon = network.Recipe.Optimizer switch
        {
            Adam adam => adam.Epsilon,
            AdamW adam => adam.Epsilon,
            Adamax adam => adam.Epsilon,
            NAdam adam => adam.Epsilon,
            _ => null,
        };
        if (epsilon is null || epsilon > network.Value(low)) yield break;
        var optimizer = network.Recipe.Optimizer!;
        var place = network.Place(optimizer.Written, "Epsilon");
        yield return At(place, $"{optimizer.GetType().Name}: with an epsilon of {epsilon} a weight whose gradient is nearly zero moves as far as any other; use 1e-8")
            .Offer(LayerRepairs.Set(place, "Epsilon", $"1e-8"));
    }
}
