using Lamina.Compiler.Graph;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking;

/// <summary>Phase 3: the rules over a network whose shapes are known as far as they are possible.</summary>
internal static class Checker
{
    public static EquatableArray<Finding> Check(ReadNetwork network, RuleOptions options)
    {
        var subject = new CheckedNetwork(network, options);

        // A layer of a block stands in the network as often as the block is used, but once in the user's source.
        return NetworkRules.All
            .SelectMany(rule => rule.Check(subject))
            .Concat(Rules.RecipeNames.Check(network, network.Graph))
            .GroupBy(finding => (finding.Rule, finding.Address))
            .Select(group => group.First())
            .ToEquatableArray();
    }

    /// <summary>What must hold between a network and a recipe of another class. What lies on the network's layers is said on the class.</summary>
    public static IEnumerable<Finding> CheckRecipe(ReadNetwork network)
    {
        var subject = new CheckedNetwork(network, RuleOptions.Default);
        return new Rules.Head().Check(subject).Select(finding => finding with { Address = Address.Type })
            .Concat(new Rules.LossTargets().Check(subject))
            .Concat(Rules.RecipeNames.Check(network, network.Graph));
    }
}
