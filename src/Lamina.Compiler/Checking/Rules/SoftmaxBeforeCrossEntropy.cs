using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Cross-entropy contains the softmax, so that one written before it is the second; a hinge loss compares scores as they are.</summary>
internal sealed class SoftmaxBeforeCrossEntropy() : NetworkRule("LAM3005", "A softmax before a loss that takes scores", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        foreach (var answer in network.Answers())
        {
            if (answer is not { Loss: var loss, Source: { Op: Softmax } softmax, Numbers: not 1 }) continue;
            var why = loss switch
            {
                CrossEntropy or KLDivergence => "contains a softmax, and of numbers from 0 to 1 it makes nearly equal probabilities",
                Hinge => "compares scores, and numbers that share a sum of 1 lie less than 1 apart",
                _ => null,
            };
            if (why is null) continue;
            yield return At(softmax, null, $"{softmax.Name}: {loss.Written} {why}; leave {softmax.Name} out")
                .Offer(network.Remove(softmax), loss is CrossEntropy ? LossRepairs.Use("CategoricalCrossEntropy", answer) : null);
        }
    }
}
