using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Binary cross-entropy and Dice contain the sigmoid, so that one written before them is the second.</summary>
internal sealed class SigmoidBeforeLogits() : NetworkRule("LAM3007", "A sigmoid before a loss that contains one", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Loss is not (BinaryCrossEntropy { FromProbabilities: false } or Dice) || network.Outputs() is null) yield break;
        var head = network.Head();
        if (!head.Op.IsSigmoid() && (head.Op is not Softmax || network.Outputs() == 1)) yield break;
        yield return At(head, null,
            $"{head.Name}: {network.Recipe.Loss.Written} contains a sigmoid, which makes 0.5 to 0.73 of the numbers from 0 to 1; leave {head.Name} out");
    }
}
