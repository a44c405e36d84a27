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
        foreach (var answer in network.Answers())
        {
            if (answer is not { Loss: CategoricalCrossEntropy loss, Source: var source }) continue;
            if (source.Op is LogSoftmax)
            {
                yield return At(answer.Term.Address, $"{loss.Written}: {source.Name} gives logarithms of probabilities; use NegativeLogLikelihood, or end with Softmax")
                    .Offer(LossRepairs.Use("NegativeLogLikelihood", answer), network.Rename(source, "Softmax"));
            }
            else if (source.Op is KernelOp || source.Op.IsNorm())
            {
                yield return At(answer.Term.Address, $"{loss.Written}: {source.Name} gives logits, which are no probabilities; use CrossEntropy, or end with Softmax")
                    .Offer(LossRepairs.Use("CrossEntropy", answer), network.InsertAfter(answer.Head, "Softmax"));
            }
        }
    }
}
