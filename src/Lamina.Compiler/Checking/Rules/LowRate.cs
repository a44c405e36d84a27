using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A learning rate with which a network hardly moves.</summary>
internal sealed class LowRate() : NetworkRule("LAM3013", "The learning rate is very low", Severity.Info, adaptive, sgd)
{
    private static readonly Threshold adaptive = new("rate_low_adaptive", 1e-6);
    private static readonly Threshold sgd = new("rate_low_sgd", 1e-5);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Optimizer is not { } optimizer) yield break;
        var (rate, limit) = optimizer switch
        {
            Sgd momentum => (optimizer.Rate / (1 - momentum.Momentum), network.Value(sgd)),
            Adam or AdamW or Adamax or NAdam or RmsProp => (optimizer.Rate, network.Value(adaptive)),
            _ => (1, 0),
        };
        if (rate >= limit) yield break;
        var (place, usual) = (network.Place(optimizer.Written, "learningRate"), optimizer is Sgd ? 0.01 : 0.001);
        yield return At(place,
            $"{optimizer.GetType().Name}: the learning rate is {optimizer.Rate}, with which weights hardly move; {usual} is usual")
            .Offer(LayerRepairs.Set(place, "learningRate", $"{usual}"));
    }
}
