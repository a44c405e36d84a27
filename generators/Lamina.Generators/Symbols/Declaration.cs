using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Symbols;

/// <summary>
/// A type that carries <c>[Network]</c> or <c>[Shape]</c>, as the user declared it. The reader numbers the attributes by this and the locator
/// finds them again by it, so that both always mean the same one. It holds symbols and syntax: it must not outlive the step that made it.
/// </summary>
/// <param name="Symbol">The type.</param>
/// <param name="Syntax">The declaration that carries the defining attribute.</param>
/// <param name="Parts">All of the user's declarations; what Lamina generates is not among them.</param>
/// <param name="Attributes">Lamina's attributes on <paramref name="Syntax"/>, and those that C# cannot resolve, in source order.</param>
/// <param name="Strays">Lamina's attributes on the other parts.</param>
internal sealed record Declaration(
    INamedTypeSymbol Symbol,
    TypeDeclarationSyntax Syntax,
    IReadOnlyList<TypeDeclarationSyntax> Parts,
    IReadOnlyList<AttributeData> Attributes,
    IReadOnlyList<AttributeData> Strays)
{
    /// <summary>The declaration of a type that carries the word, or null.</summary>
    public static Declaration? Find(INamedTypeSymbol symbol, string word, CancellationToken cancel)
    {
        var attributes = symbol.GetAttributes();
        if (!attributes.Any(data => LaminaNames.IsWord(data.AttributeClass, word))) return null;

        var written = attributes
            .Select(data => (Data: data, Syntax: data.ApplicationSyntaxReference?.GetSyntax(cancel) as AttributeSyntax))
            .Where(attribute => attribute.Syntax is not null && !OwnOutput.Contains(attribute.Syntax.SyntaxTree))
            .ToList();

        var defining = written.FirstOrDefault(attribute => LaminaNames.IsWord(attribute.Data.AttributeClass, word));
        if (defining.Syntax?.Parent?.Parent is not TypeDeclarationSyntax declaration) return null;

        // Roslyn does not promise an order within a declaration, and across parts it is that of the files.
        var ordered = written.OrderBy(attribute => attribute.Syntax!.SpanStart).ToLookup(attribute => attribute.Syntax!.Parent!.Parent == declaration);
        return new Declaration(
            symbol,
            declaration,
            [.. PartsOf(symbol, cancel)],
            [.. ordered[true].Select(attribute => attribute.Data).Where(data => LaminaNames.IsWord(data.AttributeClass) || IsUnresolved(data))],
            [.. ordered[false].Select(attribute => attribute.Data).Where(data => LaminaNames.IsWord(data.AttributeClass))]);
    }

    private static bool IsUnresolved(AttributeData data) => data.AttributeClass is { TypeKind: TypeKind.Error };

    private static IEnumerable<TypeDeclarationSyntax> PartsOf(INamedTypeSymbol symbol, CancellationToken cancel) =>
        symbol.DeclaringSyntaxReferences
            .Where(reference => !OwnOutput.Contains(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(cancel))
            .OfType<TypeDeclarationSyntax>();
}
