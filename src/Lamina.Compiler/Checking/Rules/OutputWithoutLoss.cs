using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>An output has layers of its own, and no loss reads it: they stay as they start.</summary>
internal sealed class OutputWithoutLoss() : NetworkRule("LAM3025", "Layers before an output never learn", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!network.Recipe.CanTrain || !network.Graph.IsComplete) yield break;

        // A loss of an output that is not there may be meant for one that is.
        var outputs = network.Graph.Graph.Outputs;
        if (network.Recipe.Losses.Any(loss => loss.Output is not null && !outputs.Any(output => output.Name == loss.Output))) yield break;
        var read = network.Graph.Before(network.Answers().Select(answer => answer.Output));
        var idle = network.Graph.Learning.Where(node => !read[node.Id] && !IsFrozen(node, network.Recipe)).ToList();
        foreach (var output in outputs.Where(output => !read[output.Value]))
        {
            var own = network.Graph.Before([network.Graph.Nodes[output.Value]]);
            if (idle.LastOrDefault(node => own[node.Id]) is not { } layer) continue;
            var loss = network.Recipe.Loss!.Written;
            yield return At(network.Place(loss, null), $"{loss}: no loss reads the output {output.Name}, so that {layer.Name} before it never learns; add a loss with Output = \"{output.Name}\", or [Freeze(\"{layer.Name}\")]");
        }
    }

    private static bool IsFrozen(Node node, Recipe recipe) =>
        node.Learning.Kernel.RateScale == 0 || (recipe.Frozen is { } frozen && frozen.Names.Any(name => ParameterPlan.IsWithin(node.Name, name)));
}
