using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>LAM0010 and LAM0026: the single layers, classes and metrics that a recipe names must exist.</summary>
internal static class RecipeNames
{
    public static IEnumerable<Finding> Check(CheckedNetwork network) => Frozen(network).Concat(ClassWeights(network)).Concat(Guesses(network)).Concat(Monitored(network));

    private static IEnumerable<Finding> Frozen(CheckedNetwork network)
    {
        var graph = network.Graph;
        if (network.Recipe.Frozen is not { } frozen || !graph.IsComplete) yield break;
        var learning = graph.Learning.Select(node => node.Name).ToList();
        foreach (var name in frozen.Names.Where(name => !learning.Any(layer => ParameterPlan.IsWithin(layer, name))))
        {
            yield return new(RuleIds.UnknownName, frozen.Address, $"Freeze: no layer that learns is called {name}; known here: {string.Join(", ", learning.Take(12))}{(learning.Count > 12 ? ", …" : "")}");
        }
    }

    private static IEnumerable<Finding> ClassWeights(CheckedNetwork network)
    {
        if (network.Graph.ShapeOf(network.Graph.Output) is not { Features.IsKnown: true } output) yield break;
        foreach (var loss in network.Recipe.Losses.Where(loss => loss.Output is null))
        {
            var weights = loss.Loss switch
            {
                CrossEntropy cross => cross.ClassWeights.Count,
                NegativeLogLikelihood likelihood => likelihood.ClassWeights.Count,
                _ => 0,
            };
            if (weights == 0 || weights == output.Features.Value) continue;
            yield return new(RuleIds.ArgumentRange, loss.Address.At("ClassWeights"),
                $"{loss.Loss.Written}: ClassWeights has {weights} numbers, but the network gives {output.Features} classes; give one for each");
        }
    }

    private static IEnumerable<Finding> Guesses(CheckedNetwork network) =>
        from answer in network.Answers().Take(1)
        where answer.IsMain && answer.Loss.IsOverOneOf()
        from metric in network.Recipe.Metrics
        where metric.Argument > answer.Numbers
        select new Finding(RuleIds.ArgumentRange, network.Place(metric.Written, "k"),
            $"{metric.Written}: counts the {metric.Argument} likeliest classes, but the network gives {answer.Numbers}; give at most that many");

    private static IEnumerable<Finding> Monitored(CheckedNetwork network)
    {
        var recipe = network.Recipe;
        if (recipe.Train.Monitor is not { } monitor || recipe.Loss is null) yield break;
        var hasAccuracy = recipe.Loss.IsOverOneOf() || network.Read.Classes is not null && recipe.Loss.Targets.HasFlag(TargetKinds.Labels);
        string[] known = [MonitoredName.Loss, .. hasAccuracy ? [MonitoredName.Accuracy] : Array.Empty<string>(), .. recipe.Metrics.Select(metric => metric.Name)];
        if (known.Contains(monitor.Name)) yield break;
        yield return new(RuleIds.UnknownName, monitor.Address, $"Monitor: no figure of the tests is called {monitor.Name}; known here: {string.Join(", ", known)}");
    }
}
