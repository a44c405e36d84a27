using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A loss of yes or no for each output, where one of several classes is true; or the other way round.</summary>
internal sealed class LossForTask() : NetworkRule("LAM3011", "The loss does not fit the kind of answer", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        foreach (var answer in network.Answers())
        {
            // Classes and labels are declared of the answer itself.
            foreach (var finding in answer.IsMain ? Main(network, answer) : Shared(network, answer)) yield return finding;
        }
    }

    private IEnumerable<Finding> Main(CheckedNetwork network, Answer answer)
    {
        var (loss, head) = (answer.Loss, answer.Head);
        if (network.Read.IsMultiLabel)
        {
            if (loss is CrossEntropy or CategoricalCrossEntropy or NegativeLogLikelihood)
            {
                yield return At(answer.Term.Address, $"{loss.Written}: takes one class as true, but several can be (MultiLabel); use BinaryCrossEntropy")
                    .Offer(network.UseYesOrNo(answer));
            }
            else if (head.Op is Softmax)
            {
                yield return At(head, null, $"{head.Name}: lets the classes share a sum of 1, but several can be true (MultiLabel); leave it out, and use BinaryCrossEntropy")
                    .Offer(network.UseYesOrNo(answer));
            }
        }
        else if (SharesSum(answer))
        {
            foreach (var finding in Shared(network, answer)) yield return finding;
        }
        else if (loss is BinaryCrossEntropy && network.Classes is { Count: > 2 } classes)
        {
            yield return At(answer.Term.Address, $"{loss.Written}: asks a yes or no of each output, but one of {classes.Count} classes is true; use CrossEntropy, or declare MultiLabel")
                .Offer(network.UseOneOf(answer));
        }
    }

    private IEnumerable<Finding> Shared(CheckedNetwork network, Answer answer)
    {
        if (!SharesSum(answer)) yield break;
        yield return At(answer.Term.Address,
            $"{answer.Loss.Written}: asks a yes or no of each of the {answer.Numbers} numbers that {answer.Head.Name} lets share a sum of 1; leave {answer.Head.Name} out, and use CrossEntropy")
            .Offer(LossRepairs.Use("CrossEntropy", answer, Edit.Remove(network.Removable(answer.Head))));
    }

    private static bool SharesSum(Answer answer) => answer is { Loss: BinaryCrossEntropy { FromProbabilities: true }, Head.Op: Softmax, Numbers: > 1 };
}
