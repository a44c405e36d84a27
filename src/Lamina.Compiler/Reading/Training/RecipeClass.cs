using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Training;

/// <summary>A <c>[Recipe&lt;TNetwork&gt;]</c> class, read: the network with the recipe in place of its own.</summary>
/// <param name="Source">As it is written.</param>
/// <param name="Network">The network; null if there is none that can be trained.</param>
/// <param name="Recipe">How it is trained.</param>
/// <param name="Findings">What is wrong with the class and its attributes; faults of the network are reported where it stands.</param>
internal sealed record RecipeClass(RecipeSource Source, ReadNetwork? Network, Recipe Recipe, EquatableArray<Finding> Findings)
{
    public static RecipeClass Read(RecipeSource source, RuleOptions options)
    {
        var findings = new List<Finding>(Declaration.CheckRecipe(source));
        var network = source.Network is { } written ? NetworkReader.Read(written) : null;
        var scope = ReadingScope.Top(findings);
        if (network is not null) scope = scope with { Defaults = network.Defaults };
        var reader = new RecipeReader(source.Attributes, scope);
        for (var index = 0; index < source.Attributes.Count; index++)
        {
            var attribute = source.Attributes[index];
            if (attribute.Name == "Recipe") CheckTarget(attribute, source, scope, index);
            else if (!reader.Read(attribute, index) && !attribute.HasErrors)
            {
                scope.Report(RuleIds.NotInRecipe, index, null, $"{attribute.Text} belongs on the network, not on a recipe for it; move it there");
            }
        }

        if (!source.Attributes.Any(attribute => attribute.HasErrors)) reader.CheckComplete(isRequired: true);
        var recipe = reader.Recipe;
        if (network is not null)
        {
            network = network with { Recipe = recipe, Graph = network.Graph.StartedBy(recipe), Source = network.Source with { TakenNames = source.TakenNames } };
            findings.AddRange(Checker.CheckRecipe(network, source.Attributes, options));
        }

        return new(source, network, recipe, findings.ToEquatableArray());
    }

    private static void CheckTarget(WrittenAttribute attribute, RecipeSource source, ReadingScope scope, int index)
    {
        if (source.Network is not null || attribute.HasErrors) return;
        var name = attribute.TypeArguments.Select(type => type.Name).FirstOrDefault();
        scope.Report(RuleIds.RecipeTarget, index, "TNetwork", $"Recipe: {name} is no network; put [Network] on it and its layers below");
    }
}
