using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The log-softmax of a log-softmax is the same again.</summary>
internal sealed class LogSoftmaxBeforeCrossEntropy() : NetworkRule("LAM3006", "A log-softmax before a loss that contains one", Severity.Info)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        foreach (var answer in network.Answers())
        {
            if (answer is not { Loss: CrossEntropy or KLDivergence, Head: { Op: LogSoftmax } head, Numbers: not 1 }) continue;
            yield return At(head, null, $"{head.Name}: {answer.Loss.Written} contains it, and a second one changes nothing; leave it out, or use NegativeLogLikelihood")
                .Offer(network.Remove(head), answer.Loss is CrossEntropy ? LossRepairs.Use("NegativeLogLikelihood", answer) : null);
        }
    }
}
