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
        if (network.Recipe.Loss is not (CrossEntropy or KLDivergence) || network.Head() is not { Op: Softmax } head || network.Outputs() == 1) yield break;
        yield return At(head, null,
            $"{head.Name}: {network.Recipe.Loss.Written} contains a softmax, and of numbers from 0 to 1 it makes nearly equal probabilities; leave {head.Name} out");
    }
}
