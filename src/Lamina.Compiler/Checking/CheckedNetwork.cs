using System;
using System.Linq;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Recipes;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Checking;

/// <summary>What a rule looks at: a network as it was read, its graph, and the user's thresholds.</summary>
/// <param name="read">The network, with the recipe at hand.</param>
/// <param name="recipe">The attributes among which that recipe is written: the network's own, or another class's.</param>
/// <param name="signal">What is predicted of its first step, or null.</param>
/// <param name="options">The thresholds.</param>
internal sealed class CheckedNetwork(ReadNetwork read, EquatableArray<WrittenAttribute> recipe, SignalPrediction? signal, RuleOptions options)
{
    public ReadNetwork Read => read;

    public Recipe Recipe => read.Recipe;

    /// <summary>The recipe stands on a class of its own, and takes precedence over what layers state.</summary>
    public bool IsRecipeClass => recipe != read.Source.Attributes;

    public ClassSet? Classes => read.Classes;

    public SignalPrediction? Signal => signal;

    public GraphQueries Graph { get; } = new(read.Graph);

    public double Value(Threshold threshold) => options.Value(threshold);

    /// <summary>The place of a training attribute, by the text that the recipe keeps of it.</summary>
    public Address Place(string written, string? argument) => Place(attribute => attribute.Text == written, argument);

    /// <summary>The place of an attribute of which there is one, by its name.</summary>
    public Address PlaceOf(string name, string? argument = null) => Place(attribute => attribute.Name == name, argument);

    /// <summary>Where a layer is written in the network's own list; null for a layer of a block, which stands elsewhere and may be used elsewhere too.</summary>
    public Address? Written(Node node) =>
        node.Address.Part != Part.Attribute || Graph.Graph.Sections.Any(section => section.First <= node.Id && node.Id <= section.Last) ? null : node.Address;

    /// <summary>Where a layer is written that can be taken away: nothing calls it by a name.</summary>
    public Address? Removable(Node node) =>
        Written(node) is { } place && read.Source.Attributes[place.Index].Find("Name") is null ? place : null;

    private Address Place(Func<WrittenAttribute, bool> isWanted, string? argument) => recipe
        .Select((attribute, index) => (attribute, index))
        .Where(each => isWanted(each.attribute))
        .Select(each => Address.Attribute(each.index, argument))
        .DefaultIfEmpty(Address.Type)
        .First();
}
