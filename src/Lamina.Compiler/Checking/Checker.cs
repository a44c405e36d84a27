using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Rules;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Checking;

/// <summary>Phase 3: the rules over a network whose shapes are known as far as they are possible, after what reading found.</summary>
internal static class Checker
{
    public static EquatableArray<Finding> Check(ReadNetwork network, SignalPrediction? signal, RuleOptions options)
    {
        var subject = new CheckedNetwork(network, network.Source.Attributes, signal, options);
        var read = network.Findings.Select(finding => ShapeRepairs.Add(subject, finding));
        var ofRules = NetworkRules.All.SelectMany(rule => rule.Check(subject));
        return read.Concat(Once(ofRules.Concat(OfRecipe(subject)).Concat(ModuleKeys.Check(subject)))).ToEquatableArray();
    }

    /// <summary>The rules between a network and a recipe of another class. Findings on the network's layers are reported on that class.</summary>
    public static EquatableArray<Finding> CheckRecipe(ReadNetwork network, EquatableArray<WrittenAttribute> recipe, RuleOptions options)
    {
        var graph = network.Graph.Graph;
        var nodes = graph.Nodes.Select(node => node with { Address = Address.Type }).ToEquatableArray();
        var elsewhere = network with { Graph = network.Graph with { Graph = graph with { Nodes = nodes } } };
        var subject = new CheckedNetwork(elsewhere, recipe, SignalPredictor.Predict(elsewhere), options);
        var ofTraining = NetworkRules.All.Where(rule => rule.IsOfRecipe).SelectMany(rule => rule.Check(subject));
        return Once(ofTraining.Concat(OfStart(subject)).Concat(OfRecipe(subject)));
    }

    /// <summary>What a recipe names or sets that the network does not allow: rules without a page of their own.</summary>
    private static IEnumerable<Finding> OfRecipe(CheckedNetwork network) => RecipeNames.Check(network).Concat(OwnOptimizerRates.Check(network));

    /// <summary>If the recipe initialises the weights, the findings that follow are reported on it; those of the network's own initialisation are reported on the network.</summary>
    private static IEnumerable<Finding> OfStart(CheckedNetwork network)
    {
        if (!network.Recipe.HasStart()) return [];
        var place = network.PlaceOf(network.Recipe.Weights.Init.Kind != InitKind.Auto ? "Weights" : "Biases", "Init");
        return NetworkRules.All.Where(rule => rule.IsOfStart).SelectMany(rule => rule.Check(network)).Select(finding => finding with { Address = place });
    }

    /// <summary>A layer of a block stands in the network as often as the block is used, but once in the user's source.</summary>
    private static EquatableArray<Finding> Once(IEnumerable<Finding> findings) =>
        findings.GroupBy(finding => (finding.Rule, finding.Address)).Select(group => group.First()).ToEquatableArray();
}
