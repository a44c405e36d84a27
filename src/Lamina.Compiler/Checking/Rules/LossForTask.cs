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
        if (network.Recipe.Loss is not { } loss) yield break;
        var (head, outputs, place) = (network.Head(), network.Outputs(), network.Place(loss.Written, null));
        if (network.Read.IsMultiLabel)
        {
            if (loss is CrossEntropy or CategoricalCrossEntropy or NegativeLogLikelihood)
            {
                yield return At(place, $"{loss.Written}: takes one class as true, but several can be (MultiLabel); use BinaryCrossEntropy");
            }
            else if (head.Op is Softmax)
            {
                yield return At(head, null, $"{head.Name}: lets the classes share a sum of 1, but several can be true (MultiLabel); leave it out, and use BinaryCrossEntropy");
            }
        }
        else if (loss is BinaryCrossEntropy { FromProbabilities: true } && head.Op is Softmax && outputs > 1)
        {
            yield return At(place, $"{loss.Written}: asks a yes or no of each of the {outputs} numbers that {head.Name} lets share a sum of 1; leave {head.Name} out, and use CrossEntropy");
        }
        else if (loss is BinaryCrossEntropy && network.Classes is { Count: > 2 } classes)
        {
            yield return At(place, $"{loss.Written}: asks a yes or no of each output, but one of {classes.Count} classes is true; use CrossEntropy, or declare MultiLabel");
        }
    }
}
