using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss between numbers, where classes are to be told apart.</summary>
internal sealed class RegressionForClasses() : NetworkRule("LAM3010", "A loss of regression where there are classes", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        // A named output may well be of numbers.
        if (!network.IsClassification() || network.Answers().FirstOrDefault() is not { IsMain: true, Loss: RegressionLoss loss } answer) yield break;
        var isYesOrNo = network.Read.IsMultiLabel || answer.Numbers == 1;
        yield return At(answer.Term.Address,
            $"{loss.Written}: measures the distance between numbers, but the network decides between classes; use {(isYesOrNo ? "BinaryCrossEntropy" : "CrossEntropy")}")
            .Offer(isYesOrNo ? network.UseYesOrNo(answer) : network.UseOneOf(answer));
    }
}
