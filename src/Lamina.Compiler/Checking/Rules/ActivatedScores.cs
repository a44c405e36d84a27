using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>An activation on the scores of the classes, from which the softmax or sigmoid of the loss makes probabilities.</summary>
internal sealed class ActivatedScores() : NetworkRule("LAM3008", "An activation limits the scores of the classes", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        foreach (var answer in network.Answers().Where(answer => answer.Numbers is not null))
        {
            var (loss, scores) = (answer.Loss, answer.Scores);
            var isLogits = loss.IsOverOneOf() || loss is BinaryCrossEntropy { FromProbabilities: false };

            // A sigmoid before a loss that contains one has a rule of its own.
            if (!isLogits || scores.Op is not Activation || (loss is BinaryCrossEntropy && scores.Op.IsSigmoid())) continue;
            yield return At(scores, null, $"{scores.Name}: limits the scores that {loss.Written} {(loss is Hinge ? "compares" : "makes probabilities of")}; leave it out, or put it before the last layer with weights")
                .Offer(network.Remove(scores));
        }
    }
}
