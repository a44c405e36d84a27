using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Losses on one target read the same kind of it.</summary>
internal sealed class LossTargets() : NetworkRule("LAM0042", "Losses that are added up need different targets", Severity.Error)
{
    public override bool IsOfRecipe => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network) =>
        network.Recipe.Losses.GroupBy(loss => network.Recipe.TargetOf(loss.Output)).SelectMany(target => Check(target.Key, [.. target]));

    private IEnumerable<Finding> Check(string? target, List<WeightedLoss> losses)
    {
        for (var index = 1; index < losses.Count; index++)
        {
            var before = losses.Take(index).Aggregate(TargetKinds.All, (kinds, loss) => kinds & loss.Loss.Targets);
            if (before == 0 || (before & losses[index].Loss.Targets) != 0) continue;
            var loss = losses[index];
            var couldHaveOwn = loss.Output != target;
            var wayOut = couldHaveOwn ? $"give {loss.Output} its own with OwnTarget = true, or remove one of the two" : "remove one of the two";
            yield return At(loss.Address,
                $"{loss.Loss.Written} learns from {loss.Loss.Targets}, but {losses[0].Loss.Written} from {before}; one target is of one kind: {wayOut}")
                .Offer(couldHaveOwn ? Repair.Set(loss.Address, "OwnTarget", "true") : null);
        }
    }
}
