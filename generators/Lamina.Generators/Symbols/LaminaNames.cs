using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Symbols;

/// <summary>How the language's attributes are recognised: by name alone, so that an older or newer <c>Lamina.Abstractions</c> is read as well.</summary>
internal static class LaminaNames
{
    public const string Network = "Network";
    public const string Shape = "Shape";
    public const string Block = "Block";
    public const string Recipe = "Recipe";
    public const string NetworkMetadataName = Namespace + "." + Network + Suffix;
    public const string ShapeMetadataName = Namespace + "." + Shape + Suffix;
    public const string RecipeMetadataName = Namespace + "." + Recipe + Suffix + "`1";

    /// <summary>The words whose types the generator completes.</summary>
    public static readonly IReadOnlyList<string> Written = [Network, Recipe, Shape];

    private const string Namespace = "Lamina";
    private const string Suffix = "Attribute";

    /// <summary>An attribute class of the language: <c>Lamina.Conv2DAttribute</c>.</summary>
    public static bool IsWord(INamedTypeSymbol? attributeClass) =>
        attributeClass is not null && IsOwn(attributeClass) && attributeClass.Name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>A type of the language's own namespace.</summary>
    public static bool IsOwn(ITypeSymbol type) => type is { ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsWord(INamedTypeSymbol? attributeClass, string word) => IsWord(attributeClass) && WordOf(attributeClass!) == word;

    /// <summary>The word a user types: <c>Conv2D</c>.</summary>
    public static string WordOf(INamedTypeSymbol attributeClass) =>
        attributeClass.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? attributeClass.Name.Substring(0, attributeClass.Name.Length - Suffix.Length)
            : attributeClass.Name;
}
