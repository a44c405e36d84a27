using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Keras's loss by default, on probabilities, after a layer that gives logits.</summary>
internal sealed class LinearProbability() : NetworkRule("LAM3004", "A loss on probabilities reads logits", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Loss is not CategoricalCrossEntropy loss) yield break;
        var head = network.Head();
        if (head.Op is not (KernelOp or BatchNorm)) yield break;
        yield return At(network.Place(loss.Written, null),
            $"{loss.Written}: {head.Name} gives logits, which are no probabilities; use CrossEntropy, or end with Softmax");
    }
}
