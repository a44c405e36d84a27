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
        if (network.Recipe.Loss is not NegativeLogLikelihood loss) yield break;
        var head = network.Head();
        if (head.Op is not (KernelOp or Activation or Softmax or BatchNorm or SampleNorm or Dropout)) yield break;
        yield return At(network.Place(loss.Written, null),
            $"{loss.Written}: {head.Name} gives no logarithms of probabilities, so that the loss falls without end; end with LogSoftmax, or use CrossEntropy");
    }
}
