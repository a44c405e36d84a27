namespace Lamina.Compiler.Sources;

/// <summary>A class that carries <c>[Recipe&lt;TNetwork&gt;]</c>, as it is written.</summary>
/// <param name="Type">The partial class.</param>
/// <param name="Attributes">Lamina's attributes on that declaration, in source order, <c>[Recipe]</c> among them.</param>
/// <param name="StrayAttributes">Names of Lamina's attributes found on other partial parts.</param>
/// <param name="Members">The members the user wrote in any part: methods and constructors with the names of their parameters' types (<c>Loss(Tensor, Target)</c>, <c>.ctor(LeNet)</c>), others by their name.</param>
/// <param name="TakenNames">Names among those the emitted file would like to alias that already mean something where the class stands.</param>
/// <param name="Network">What stands on TNetwork; null if it carries no <c>[Network]</c>.</param>
public sealed record RecipeSource(
    TypeHeader Type,
    EquatableArray<WrittenAttribute> Attributes,
    EquatableArray<string> StrayAttributes,
    EquatableArray<string> Members,
    EquatableArray<string> TakenNames,
    NetworkSource? Network);
