namespace Lamina.Compiler.Findings;

/// <summary>The ids of what readers and ops report themselves; rules over whole networks have theirs in <c>Checking/Rules</c>. An id is never reused.</summary>
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
    public const string InputNames = "LAM0037";
    public const string OutputValue = "LAM0038";
    public const string RecipeTarget = "LAM0040";
    public const string NotInRecipe = "LAM0041";
    public const string OwnType = "LAM0043";

    public const string Rank = "LAM1001";
    public const string WindowTooLarge = "LAM1002";
    public const string Groups = "LAM1003";
    public const string ReshapeSize = "LAM1004";
    public const string PoolPadding = "LAM1006";
    public const string UnknownFeatures = "LAM1007";
    public const string TooLarge = "LAM1008";
    public const string NormalizeChannels = "LAM1009";
    public const string JoinShapes = "LAM1011";
    public const string SizeCondition = "LAM1012";
    public const string TokenNumbers = "LAM1013";
    public const string Heads = "LAM1014";
    public const string OutputPadding = "LAM1015";
    public const string CropTooLarge = "LAM1016";

    public const string Internal = "LAM9001";
}
