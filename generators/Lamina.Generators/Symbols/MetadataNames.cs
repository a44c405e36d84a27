using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Symbols;

/// <summary>Metadata names, made unique also for those who ignore case, as Roslyn's generated files and many disks do.</summary>
internal static class MetadataNames
{
    public static string Distinct(INamedTypeSymbol symbol, Compilation compilation)
    {
        var name = Full(symbol);
        return HasTwin(symbol, compilation) ? name + "-" + Fingerprint(name) : name;
    }

    private static string Full(ISymbol symbol) => symbol switch
    {
        { ContainingType: { } container } => Full(container) + "+" + Simple(symbol),
        { ContainingNamespace: { IsGlobalNamespace: false } space } => Full(space) + "." + Simple(symbol),
        _ => Simple(symbol),
    };

    /// <summary>The metadata name of a file-local type holds characters that no file name may.</summary>
    private static string Simple(ISymbol symbol) => symbol is INamedTypeSymbol { IsFileLocal: true } ? symbol.Name : symbol.MetadataName;

    /// <summary>The type, or a type or namespace around it, has a sibling whose name differs only in case.</summary>
    private static bool HasTwin(ISymbol symbol, Compilation compilation)
    {
        for (; symbol.ContainingSymbol is INamespaceOrTypeSymbol container; symbol = container)
        {
            var siblings = container is INamespaceSymbol space
                ? (compilation.GetCompilationNamespace(space) ?? space).GetMembers()
                : container.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>();
            if (siblings.Any(sibling => sibling.Name != symbol.Name && string.Equals(sibling.Name, symbol.Name, StringComparison.OrdinalIgnoreCase))) return true;
            if (container is INamespaceSymbol { IsGlobalNamespace: true }) return false;
        }

        return false;
    }

    /// <summary>FNV-1a: the same in every process, unlike a string's hash code.</summary>
    private static string Fingerprint(string name) =>
        name.Aggregate(2166136261u, static (hash, character) => unchecked((hash ^ character) * 16777619u)).ToString("x8", CultureInfo.InvariantCulture);
}
