using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The negative log-likelihood of what is no logarithm of a probability has no lower bound.</summary>
internal sealed class NotLogProbability() : NetworkRule("LAM3003", "The loss wants logarithms of probabilities", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        foreach (var answer in network.Answers())
        {
            if (answer is not { Loss: NegativeLogLikelihood loss, Source: { Op: KernelOp or Activation or Softmax or BatchNorm or SampleNorm } source }) continue;
            yield return At(answer.Term.Address,
                $"{loss.Written}: {source.Name} gives no logarithms of probabilities, so that the loss falls without end; end with LogSoftmax, or use CrossEntropy")
                .Offer(
                    source.Op is Activation or Softmax ? network.Rename(source, "LogSoftmax") : network.InsertAfter(answer.Head, "LogSoftmax"),
                    source.Op is Activation or Softmax ? null : LossRepairs.Use("CrossEntropy", answer));
        }
    }
}
