using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Cross-entropy contains the softmax, so that one written before it is the second.</summary>
internal sealed class SoftmaxBeforeCrossEntropy() : NetworkRule("LAM3005", "A softmax before a loss that contains one", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        foreach (var answer in network.Answers())
        {
            if (answer is not { Loss: CrossEntropy or KLDivergence, Head: { Op: Softmax } head, Numbers: not 1 }) continue;
            yield return At(head, null, $"{head.Name}: {answer.Loss.Written} contains a softmax, and of numbers from 0 to 1 it makes nearly equal probabilities; leave {head.Name} out")
                .Offer(network.Remove(head), answer.Loss is CrossEntropy ? LossRepairs.Use("CategoricalCrossEntropy", answer) : null);
        }
    }
}
