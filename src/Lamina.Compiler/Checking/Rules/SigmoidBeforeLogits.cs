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
        foreach (var answer in network.Answers())
        {
            if (answer is not { Loss: BinaryCrossEntropy { FromProbabilities: false } or Dice, Numbers: not null, Source: var source }) continue;
            if (!source.Op.IsSigmoid() && (source.Op is not Softmax || answer.Numbers == 1)) continue;
            yield return At(source, null, $"{source.Name}: {answer.Loss.Written} contains a sigmoid, which makes 0.5 to 0.73 of the numbers from 0 to 1; leave {source.Name} out")
                .Offer(network.Remove(source));
        }
    }
}
