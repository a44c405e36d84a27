using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss on probabilities whose network gives other numbers.</summary>
internal sealed class NotProbability() : NetworkRule("LAM3002", "The loss wants probabilities, and the network gives other numbers", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        foreach (var answer in network.Answers())
        {
            if (answer is not { Loss: BinaryCrossEntropy { FromProbabilities: true } loss, Source: var head } || IsProbability(head.Op) is not false) continue;
            yield return At(answer.Term.Address,
                $"{loss.Written}: {head.Name} gives numbers below 0 or above 1, of which there is no logarithm; end with Sigmoid, or leave FromProbabilities out")
                .Offer(head.Op is Activation or LogSoftmax
                    ? [network.Rename(head, "Sigmoid")]
                    : [Repair.Of("Remove FromProbabilities", Edit.Unset(answer.Term.Address, "FromProbabilities")), network.InsertAfter(head, "Sigmoid")]);
        }
    }

    /// <summary>Null where it is not known.</summary>
    private static bool? IsProbability(Op op) => op switch
    {
        Softmax => true,
        Hardtanh limited => limited.Min >= 0 && limited.Max <= 1,
        Activation => op.IsSigmoid(),
        KernelOp or BatchNorm or SampleNorm or LogSoftmax => false,
        _ => null,
    };
}
