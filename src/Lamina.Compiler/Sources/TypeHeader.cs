using System;

namespace Lamina.Compiler.Sources;

/// <summary>How a type is declared: all that is needed to write another partial part of it, and to say why that is impossible.</summary>
/// <param name="Name">The simple name, as C# needs it written (<c>@class</c> for a keyword).</param>
/// <param name="Namespace">The namespace as C# needs it written, or "" for the global one.</param>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Accessibility">The least accessible of it and the types around it: <c>public</c>, <c>internal</c>, <c>private</c>, or <c>file</c> if one is local to its file.</param>
/// <param name="IsPartial">Every declaration of it is marked partial.</param>
/// <param name="IsStatic">Marked static.</param>
/// <param name="IsAbstract">Marked abstract.</param>
/// <param name="TypeParameters">The number of its own type parameters.</param>
/// <param name="HasParameterList">It has a primary constructor's parameter list.</param>
/// <param name="BaseClass">The base class the user wrote, as a display string, or null.</param>
/// <param name="ContainingTypes">The types around it, outermost first.</param>
/// <param name="MetadataName">The full metadata name (<c>N.Outer+LeNet</c>), unique within the assembly also where case is ignored: the hint name.</param>
public sealed record TypeHeader(
    string Name,
    string Namespace,
    string Keyword,
    string Accessibility,
    bool IsPartial,
    bool IsStatic,
    bool IsAbstract,
    int TypeParameters,
    bool HasParameterList,
    string? BaseClass,
    EquatableArray<ContainingType> ContainingTypes,
    string MetadataName)
{
    /// <summary>The name as a person says it: without the <c>@</c> that makes a keyword an identifier.</summary>
    public string DisplayName => Name.StartsWith("@", StringComparison.Ordinal) ? Name.Substring(1) : Name;
}

/// <summary>A type around the one that is compiled.</summary>
/// <param name="Name">The name with its type parameters, as C# needs it written.</param>
/// <param name="Keyword">As in <see cref="TypeHeader"/>.</param>
/// <param name="IsPartial">Marked partial.</param>
/// <param name="TypeParameters">The number of its type parameters.</param>
public sealed record ContainingType(string Name, string Keyword, bool IsPartial, int TypeParameters);
