using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss over one class: its softmax is 1, or there is no other score to compare it with, and the loss is 0 whatever the network says.</summary>
internal sealed class SingleUnitCrossEntropy() : NetworkRule("LAM3001", "A loss over one class is always 0", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        foreach (var answer in network.Answers().Where(answer => answer.Loss.IsOverOneOf() && answer.Numbers == 1))
        {
            var (sized, classes) = (network.Graph.SizedLayer(answer.Output), network.Recipe.TargetOf(answer.Term.Output) is null ? network.Classes?.Count : null);
            yield return At(answer.Term.Address,
                $"{answer.Loss.Written}: {answer.Output.Name} gives 1 number, {(answer.Loss is Hinge ? "which is compared with no other" : "whose softmax is 1")}, so that the loss is always 0; use BinaryCrossEntropy, or one unit for each class")
                .Offer(
                    classes is > 2 || network.Read.IsMultiLabel ? null : network.UseYesOrNo(answer),
                    sized is null || classes is null ? null : network.Set(sized, sized.Op is Dense ? "units" : "filters", $"{classes}"));
        }
    }
}
