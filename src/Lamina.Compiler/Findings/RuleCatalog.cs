using System;
using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Findings;

/// <summary>The ids that the compiler's code names. An id is never reused.</summary>
public static class RuleIds
{
    public const string NotPartial = "LAM0001";
    public const string Generic = "LAM0002";
    public const string NotAClass = "LAM0003";
    public const string ContainingType = "LAM0004";
    public const string BaseClass = "LAM0005";
    public const string NoInput = "LAM0006";
    public const string StrayLayer = "LAM0007";
    public const string NoLayers = "LAM0008";
    public const string ArgumentKind = "LAM0009";
    public const string ArgumentRange = "LAM0010";
    public const string UnknownArgument = "LAM0011";
    public const string UnknownAttribute = "LAM0012";
    public const string DuplicateName = "LAM0013";
    public const string InvalidName = "LAM0014";
    public const string IdentifierClash = "LAM0015";
    public const string ClassValues = "LAM0016";
    public const string ReservedMember = "LAM0017";
    public const string Repeated = "LAM0018";
    public const string IncompleteRecipe = "LAM0019";
    public const string ShapeType = "LAM0020";
    public const string ClassesType = "LAM0021";
    public const string ValueRange = "LAM0022";
    public const string LessAccessible = "LAM0023";
    public const string ParameterList = "LAM0024";

    public const string Expression = "LAM0025";
    public const string UnknownName = "LAM0026";
    public const string Structure = "LAM0027";
    public const string EmptyBranches = "LAM0028";
    public const string JoinWithItself = "LAM0029";
    public const string BlockType = "LAM0030";
    public const string BlockArguments = "LAM0031";
    public const string RecursiveBlock = "LAM0032";
    public const string NotInBlock = "LAM0033";
    public const string ModuleType = "LAM0034";
    public const string ModuleArguments = "LAM0035";
    public const string UnwrittenInit = "LAM0036";

    public const string Rank = "LAM1001";
    public const string WindowTooLarge = "LAM1002";
    public const string Groups = "LAM1003";
    public const string ReshapeSize = "LAM1004";
    public const string ClassCount = "LAM1005";
    public const string PoolPadding = "LAM1006";
    public const string UnknownFeatures = "LAM1007";
    public const string TooLarge = "LAM1008";
    public const string NormalizeChannels = "LAM1009";
    public const string Head = "LAM1010";

    public const string JoinShapes = "LAM1011";

    public const string SizeCondition = "LAM1012";

    public const string TokenNumbers = "LAM1013";

    public const string Heads = "LAM1014";

    public const string OutputPadding = "LAM1015";
    public const string CropTooLarge = "LAM1016";

    public const string UnusedValue = "LAM2001";

    public const string Internal = "LAM9001";
}

/// <summary>All rules: id, the name of the page beside this catalogue's <c>Checking/Rules</c>, title, severity.</summary>
public static class RuleCatalog
{
    public static IReadOnlyList<Rule> All { get; } =
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
        Error(RuleIds.IdentifierClash, "IdentifierClash", "Two names become one C# identifier"),
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
        Error(RuleIds.Rank, "Rank", "A layer needs a value of another rank"),
        Error(RuleIds.WindowTooLarge, "WindowTooLarge", "A window does not fit the map"),
        Error(RuleIds.Groups, "Groups", "Groups must divide the channels"),
        Error(RuleIds.ReshapeSize, "ReshapeSize", "A reshape must keep the number of values"),
        Error(RuleIds.ClassCount, "ClassCount", "The last layer must give one number per class"),
        Error(RuleIds.PoolPadding, "PoolPadding", "A pool's padding is at most half its window"),
        Error(RuleIds.UnknownFeatures, "UnknownFeatures", "A layer with weights needs to know its number of features"),
        Error(RuleIds.TooLarge, "TooLarge", "A tensor is larger than any memory"),
        Error(RuleIds.NormalizeChannels, "NormalizeChannels", "Normalize needs one mean, or one per feature"),
        Error(RuleIds.Head, "Head", "The loss cannot read the network's output"),
        Error(RuleIds.JoinShapes, "JoinShapes", "Values of these shapes do not join"),
        new(RuleIds.SizeCondition, "SizeCondition", "Not every input size fits", Severity.Info),
        Error(RuleIds.TokenNumbers, "TokenNumbers", "Only an Embedding reads the numbers of tokens"),
        Error(RuleIds.Heads, "Heads", "The heads of an attention must divide its features"),
        Error(RuleIds.OutputPadding, "OutputPadding", "Output padding is below the stride or the dilation"),
        Error(RuleIds.CropTooLarge, "CropTooLarge", "A crop leaves nothing of the map"),
        new(RuleIds.UnusedValue, "UnusedValue", "A value is computed and never used", Severity.Warning),
        Error(RuleIds.Internal, "Internal", "The compiler failed"),
    ];

    private static readonly Dictionary<string, Rule> byId = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static Rule Find(string id) => byId[id];

    private static Rule Error(string id, string name, string title) => new(id, name, title, Severity.Error);
}
