using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A weight decay that holds the weights at zero.</summary>
internal sealed class HeavyDecay() : NetworkRule("LAM3015", "The weight decay is too large", Severity.Warning, coupled, decoupled)
{
    private static readonly Threshold coupled = new("decay_high", 0.1);
    private static readonly Threshold decoupled = new("decay_high_adamw", 0.3);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Optimizer is not { } optimizer) yield break;
        var limit = network.Value(optimizer is AdamW ? decoupled : coupled);
        if (optimizer.Regularisation.Decay > limit)
        {
            var (place, usual) = (network.Place(optimizer.Written, "WeightDecay"), optimizer is AdamW ? 0.01 : 0.0001);
            yield return At(place, $"{optimizer.GetType().Name}: a weight decay of {optimizer.Regularisation.Decay} holds the weights near 0; use {usual}")
                .Offer(LayerRepairs.Set(place, "WeightDecay", $"{usual}"));
        }

        // The squares in the loss act as a decay of twice their factor, part of the gradient under any optimizer.
        if (network.Recipe.Weights.Learning.L2 is { } all && all > network.Value(coupled))
        {
            var place = network.PlaceOf("Weights", "L2");
            yield return At(place, $"Weights: an L2 of {all} holds the weights near 0; use 0.0001").Offer(LayerRepairs.Set(place, "L2", $"0.0001"));
        }

        foreach (var node in network.Graph.Weighted)
        {
            if (node.Learning.Kernel.L2 is not { } own || own <= network.Value(coupled)) continue;
            yield return At(node, "KernelL2", $"{node.Name}: a KernelL2 of {own} holds its weights near 0; use 0.0001").Offer(network.Set(node, "KernelL2", $"0.0001"));
        }
    }
}
