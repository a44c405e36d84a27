using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking;

namespace Lamina.Compiler.Findings;

/// <summary>All rules: those listed here, which readers and ops report, and those over whole networks, which declare themselves.</summary>
public static class RuleCatalog
{
    private static readonly Rule[] reported =
    [
        Error(RuleIds.NotPartial, "NotPartial", "A network or shape must be partial"),
        Error(RuleIds.Generic, "Generic", "A network or shape cannot be generic"),
        Error(RuleIds.NotAClass, "NotAClass", "A network must be a class that can be created"),
        Error(RuleIds.ContainingType, "ContainingType", "The types around a network must be partial and not generic"),
        Error(RuleIds.BaseClass, "BaseClass", "A network cannot have a base class of its own"),
        Error(RuleIds.NoInput, "NoInput", "A network needs an [Input]"),
        Error(RuleIds.StrayLayer, "StrayLayer", "A layer stands on another part than [Network]"),
        Error(RuleIds.NoLayers, "NoLayers", "A network needs a layer"),
        Error(RuleIds.ArgumentKind, "ArgumentKind", "An argument is of a kind its layer cannot use"),
        Error(RuleIds.ArgumentRange, "ArgumentRange", "An argument is out of range"),
        Error(RuleIds.UnknownArgument, "UnknownArgument", "This version of the compiler does not know the option"),
        Error(RuleIds.UnknownAttribute, "UnknownAttribute", "This version of the compiler does not know the layer"),
        Error(RuleIds.DuplicateName, "DuplicateName", "Two layers have one name"),
        Error(RuleIds.InvalidName, "InvalidName", "A layer's name cannot be used"),
        Error(RuleIds.ClassValues, "ClassValues", "The values of a class enum must be 0 to K−1"),
        Error(RuleIds.ReservedMember, "ReservedMember", "A member that the network must have itself"),
        Error(RuleIds.Repeated, "Repeated", "Only one of these can stand on a network"),
        Error(RuleIds.IncompleteRecipe, "IncompleteRecipe", "A recipe lacks its loss or its optimizer"),
        Error(RuleIds.ShapeType, "ShapeType", "An input type needs a [Shape]"),
        Error(RuleIds.ClassesType, "ClassesType", "Classes are the members of an enum"),
        Error(RuleIds.ValueRange, "ValueRange", "A declared range of values is empty"),
        Error(RuleIds.LessAccessible, "LessAccessible", "A public network exposes a type that is not"),
        Error(RuleIds.ParameterList, "ParameterList", "A network has no constructor parameters of its own"),
        Error(RuleIds.Expression, "Expression", "An expression cannot be computed"),
        Error(RuleIds.UnknownName, "UnknownName", "No layer before this one has the name"),
        Error(RuleIds.Structure, "Structure", "A branch, join or From stands where it has no meaning"),
        Error(RuleIds.EmptyBranches, "EmptyBranches", "Two branches of one join are empty"),
        Error(RuleIds.JoinWithItself, "JoinWithItself", "A value is joined with itself"),
        Error(RuleIds.BlockType, "BlockType", "Use names a class that is no block"),
        Error(RuleIds.BlockArguments, "BlockArguments", "The arguments do not fit the block's parameters"),
        Error(RuleIds.RecursiveBlock, "RecursiveBlock", "A block uses itself"),
        Error(RuleIds.NotInBlock, "NotInBlock", "An attribute of a network stands on a block"),
        Error(RuleIds.ModuleType, "ModuleType", "Layer names a class that is no module of one tensor"),
        Error(RuleIds.ModuleArguments, "ModuleArguments", "The arguments fit no constructor of the module"),
        Error(RuleIds.UnwrittenInit, "UnwrittenInit", "The conventions have no initial weights, so they must be written"),
        Error(RuleIds.InputNames, "InputNames", "Several inputs need names"),
        Error(RuleIds.OutputValue, "OutputValue", "A value cannot be an output of its own"),
        Error(RuleIds.RecipeTarget, "RecipeTarget", "A recipe is for a class that is no network"),
        Error(RuleIds.NotInRecipe, "NotInRecipe", "A layer stands on a recipe"),
        Error(RuleIds.OwnType, "OwnType", "A class cannot be the loss, metric or optimizer as which it is named"),
        Error(RuleIds.Rank, "Rank", "A layer needs a value of another rank"),
        Error(RuleIds.WindowTooLarge, "WindowTooLarge", "A window does not fit the map"),
        Error(RuleIds.Groups, "Groups", "Groups must divide the channels"),
        Error(RuleIds.ReshapeSize, "ReshapeSize", "A reshape must keep the number of values"),
        Error(RuleIds.PoolPadding, "PoolPadding", "A pool's padding is at most half its window"),
        Error(RuleIds.UnknownFeatures, "UnknownFeatures", "A layer with weights needs to know its number of features"),
        Error(RuleIds.TooLarge, "TooLarge", "A tensor is larger than any memory"),
        Error(RuleIds.NormalizeChannels, "NormalizeChannels", "Normalize needs one mean, or one per feature"),
        Error(RuleIds.JoinShapes, "JoinShapes", "Values of these shapes do not join"),
        new(RuleIds.SizeCondition, "SizeCondition", "Not every input size fits", Severity.Info),
        Error(RuleIds.TokenNumbers, "TokenNumbers", "Only an Embedding reads the numbers of tokens"),
        Error(RuleIds.Heads, "Heads", "The heads of an attention must divide its features"),
        Error(RuleIds.OutputPadding, "OutputPadding", "Output padding is below the stride or the dilation"),
        Error(RuleIds.CropTooLarge, "CropTooLarge", "A crop leaves nothing of the map"),
        Error(RuleIds.Internal, "Internal", "The compiler failed"),
    ];

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        reported.Concat(NetworkRules.All.Select(rule => rule.Rule)).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();

    private static readonly Dictionary<string, Rule> byId = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static Rule Find(string id) => byId[id];

    private static Rule Error(string id, string name, string title) => new(id, name, title, Severity.Error);
}
