using System.Collections.Generic;
using System.Globalization;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A decay of the learning rate as large as a weight decay is, where there is no weight decay.</summary>
internal sealed class DecayName() : NetworkRule("LAM4001", "A decay of the rate may be meant for the weights", Severity.Info, large)
{
    private static readonly Threshold large = new("rate_decay", 1e-4);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe is not { Schedule: InverseTimeDecay schedule, Optimizer.Regularisation.Decay: 0 } || schedule.Decay < network.Value(large)) yield break;
        var place = network.PlaceOf("InverseTimeDecay", "decay");
        yield return At(place, $"InverseTimeDecay: {schedule.Decay} lowers the learning rate; if it is the weight decay of another framework, write WeightDecay = {schedule.Decay}")
            .Offer(Repair.Of("Make it the optimizer's WeightDecay",
                Edit.Remove(place), Edit.Set(network.Place(network.Recipe.Optimizer!.Written, null), "WeightDecay", schedule.Decay.ToString("R", CultureInfo.InvariantCulture))));
    }
}
