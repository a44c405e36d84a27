namespace Lamina.Compiler.Graph;

/// <summary>What part of the user's source a finding is about.</summary>
public enum Part
{
    /// <summary>The name of the class or struct.</summary>
    Type,

    /// <summary>A Lamina attribute on the declaration that carries <c>[Network]</c> (or <c>[Shape]</c>), counted in source order.</summary>
    Attribute,

    /// <summary>A Lamina attribute on another partial part, where it has no meaning.</summary>
    StrayAttribute,

    /// <summary>A member the user wrote, by name.</summary>
    Member,

    /// <summary>The base class in the declaration's base list.</summary>
    BaseType,
}

/// <summary>
/// A place in the user's source by meaning, never by position: <c>(attribute 3, argument "kernel")</c>. Models that carry addresses
/// stay equal when a comment is typed above them; the analyzer turns an address into a squiggle on the live syntax.
/// </summary>
/// <param name="Part">What it is.</param>
/// <param name="Index">The attribute's number in source order, from 0; 0 for the other parts.</param>
/// <param name="Argument">The argument's name (constructor parameter, or <c>arguments[1]</c> for one of several; property), the member's name, or null for the whole.</param>
public readonly record struct Address(Part Part, int Index = 0, string? Argument = null)
{
    public static Address Type => new(Part.Type);

    public static Address Attribute(int index, string? argument = null) => new(Part.Attribute, index, argument);

    public static Address Member(string name) => new(Part.Member, 0, name);

    public Address At(string? argument) => this with { Argument = argument };
}
