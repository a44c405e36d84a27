using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss between numbers, where classes are to be told apart.</summary>
internal sealed class RegressionForClasses() : NetworkRule("LAM3010", "A loss of regression where there are classes", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Loss is not RegressionLoss loss || !network.IsClassification()) yield break;
        var better = network.Read.IsMultiLabel || network.Outputs() == 1 ? "BinaryCrossEntropy" : "CrossEntropy";
        yield return At(network.Place(loss.Written, null),
            $"{loss.Written}: measures the distance between numbers, but the network decides between classes; use {better}");
    }
}
