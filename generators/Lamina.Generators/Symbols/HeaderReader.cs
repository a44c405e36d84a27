using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Symbols;

/// <summary>How a type is declared.</summary>
internal static class HeaderReader
{
    public static TypeHeader Read(Declaration declaration, Compilation compilation, CancellationToken cancel)
    {
        var symbol = declaration.Symbol;
        return new TypeHeader(
            TypeReader.Escape(symbol.Name),
            string.Join(".", NamespacesOf(symbol).Select(part => TypeReader.Escape(part.Name))),
            TypeReader.KeywordOf(symbol),
            TypeReader.LeastAccessible(symbol),
            declaration.Parts.All(IsPartial),
            symbol.IsStatic,
            symbol.IsAbstract && !symbol.IsStatic,
            symbol.TypeParameters.Length,
            declaration.Parts.Any(part => part.ParameterList is not null),
            BaseClasses.Find(declaration, compilation, cancel)?.Type.ToString(),
            ContainersOf(symbol).Select(container => ReadContainer(container, cancel)).ToEquatableArray(),
            MetadataNames.Distinct(symbol, compilation));
    }

    /// <summary>A type of a referenced assembly, which was found sound when that was compiled.</summary>
    public static TypeHeader ReadReferenced(INamedTypeSymbol symbol, Compilation compilation) => new(
        TypeReader.Escape(symbol.Name), "", TypeReader.KeywordOf(symbol), TypeReader.LeastAccessible(symbol), IsPartial: true, IsStatic: false, IsAbstract: false,
        TypeParameters: 0, HasParameterList: false, BaseClass: null, default, MetadataNames.Distinct(symbol, compilation));

    private static ContainingType ReadContainer(INamedTypeSymbol type, CancellationToken cancel)
    {
        var parameters = string.Join(", ", type.TypeParameters.Select(parameter => TypeReader.Escape(parameter.Name)));
        return new ContainingType(
            TypeReader.Escape(type.Name) + (parameters.Length > 0 ? "<" + parameters + ">" : ""),
            TypeReader.KeywordOf(type),
            IsPartial(type, cancel),
            type.TypeParameters.Length);
    }

    /// <summary>Another part of the type can be written.</summary>
    public static bool TakesPart(INamedTypeSymbol type) => Outwards(type).All(each => each is { Arity: 0, IsFileLocal: false } && IsPartial(each, default));

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancel) =>
        type.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(cancel) is TypeDeclarationSyntax part && IsPartial(part));

    private static bool IsPartial(TypeDeclarationSyntax part) => part.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static IEnumerable<INamedTypeSymbol> ContainersOf(INamedTypeSymbol symbol) => Outwards(symbol.ContainingType).Reverse();

    /// <summary>The type and those around it.</summary>
    public static IEnumerable<INamedTypeSymbol> Outwards(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType) yield return type;
    }

    private static IEnumerable<INamespaceSymbol> NamespacesOf(INamedTypeSymbol symbol)
    {
        var outermostLast = new List<INamespaceSymbol>();
        for (var space = symbol.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace) outermostLast.Add(space);
        outermostLast.Reverse();
        return outermostLast;
    }
}
