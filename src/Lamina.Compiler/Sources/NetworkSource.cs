namespace Lamina.Compiler.Sources;

/// <summary>
/// A network as it is written, before any meaning is given to it: what the Roslyn shell hands to the compiler. Holds no symbols, syntax or
/// positions, so that it stays equal (and everything after it cached) while the user edits elsewhere.
/// </summary>
/// <param name="Type">The partial class that carries <c>[Network]</c>.</param>
/// <param name="Attributes">Lamina's attributes on that one declaration, in source order, <c>[Network]</c> among them.</param>
/// <param name="StrayAttributes">Names of Lamina's attributes found on other partial parts.</param>
/// <param name="Members">Names of the members the user wrote in any part (methods, properties, fields, nested types), each once, sorted.</param>
/// <param name="TakenNames">Names among those the emitted file would like to alias (see <c>Writing/Aliases.cs</c>) that already mean something where the class stands.</param>
public sealed record NetworkSource(
    TypeHeader Type,
    EquatableArray<WrittenAttribute> Attributes,
    EquatableArray<string> StrayAttributes,
    EquatableArray<string> Members,
    EquatableArray<string> TakenNames)
{
    /// <summary>One of the members overrides TorchSharp's <c>forward</c>.</summary>
    public bool OverridesForward { get; init; }
}

/// <summary>A <c>[Shape]</c> struct as it is written.</summary>
/// <param name="Type">The partial struct.</param>
/// <param name="Attributes">Lamina's attributes on it, in source order.</param>
public sealed record ShapeSource(TypeHeader Type, EquatableArray<WrittenAttribute> Attributes);
