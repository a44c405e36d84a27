using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Losses that are added up read the same targets.</summary>
internal sealed class LossTargets() : NetworkRule("LAM0042", "Losses that are added up need different targets", Severity.Error)
{
    public override bool IsOfRecipe => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var losses = network.Recipe.Losses;
        for (var index = 1; index < losses.Count; index++)
        {
            var before = losses.Take(index).Aggregate(TargetKinds.All, (kinds, loss) => kinds & loss.Loss.Targets);
            if (before == 0 || (before & losses[index].Loss.Targets) != 0) continue;
            yield return At(losses[index].Address,
                $"{losses[index].Loss.Written} learns from {losses[index].Loss.Targets}, but {losses[0].Loss.Written} from {before}; one data set has one kind of targets: remove one of the two");
        }
    }
}
