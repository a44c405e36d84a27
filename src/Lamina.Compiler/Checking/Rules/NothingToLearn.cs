using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>No loss depends on a learned number: the first step's backward pass would fail.</summary>
internal sealed class NothingToLearn() : NetworkRule("LAM3024", "Nothing that the loss depends on is learned", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!network.Recipe.CanTrain || !network.Graph.IsComplete || network.Answers().ToList() is not { Count: > 0 } answers) yield break;
        var read = network.Graph.Before(answers.Select(answer => answer.Output));
        var learning = network.Graph.Learning.Where(node => read[node.Id]).ToList();
        var loss = answers[0].Loss.Written;

        if (learning.Count == 0)
        {
            yield return At(network.Place(loss, null), $"{loss}: depends on nothing that is learned, so that a step has nothing to change; add a layer with weights, such as Dense");
        }
        else if (network.Recipe.Frozen is { } frozen && learning.All(node => frozen.Names.Any(name => ParameterPlan.IsWithin(node.Name, name))))
        {
            yield return At(frozen.Address, $"Freeze: every layer that {loss} depends on is frozen, so that a step has nothing to change; leave one out, such as {learning.Last().Name}");
        }
    }
}
