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
        if (network.Recipe.Loss is not (CrossEntropy or KLDivergence) || network.Head() is not { Op: LogSoftmax } head || network.Outputs() == 1) yield break;
        yield return At(head, null, $"{head.Name}: {network.Recipe.Loss.Written} contains it, and a second one changes nothing; leave it out, or use NegativeLogLikelihood");
    }
}
