using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.CodeFixes;

/// <summary>Lamina's names as they must be written where an attribute stands: as its neighbour is, and no longer than needed.</summary>
internal static class Names
{
    private static readonly Regex member = new(@"^([A-Z]\w*)\.(\w+)$");

    public static SimpleNameSyntax Simple(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => (SimpleNameSyntax)name,
    };

    /// <summary>A new attribute, qualified if the one beside it must be.</summary>
    public static string Attribute(SemanticModel model, AttributeSyntax beside, string text)
    {
        var word = Regex.Match(text, @"^\w+").Value;
        return IsKnown(model, beside, word) || IsKnown(model, beside, word + "Attribute") ? text : Qualifier(beside) + text;
    }

    /// <summary>A value: a member of an enum stands alone where a static using lets it.</summary>
    public static string Value(SemanticModel model, AttributeSyntax attribute, string text)
    {
        if (member.Match(text) is not { Success: true } match) return text;
        var (type, name) = (match.Groups[1].Value, match.Groups[2].Value);
        if (model.LookupSymbols(attribute.SpanStart, name: name).Any(symbol => symbol is IFieldSymbol && symbol.ContainingType.Name == type)) return name;
        return IsKnown(model, attribute, type) ? text : Qualifier(attribute) + text;
    }

    private static bool IsKnown(SemanticModel model, AttributeSyntax place, string type) =>
        model.LookupNamespacesAndTypes(place.SpanStart, name: type).OfType<INamedTypeSymbol>().Any(found => found.ContainingNamespace?.Name == "Lamina");

    private static string Qualifier(AttributeSyntax attribute) => attribute.Name is QualifiedNameSyntax qualified ? qualified.Left + "." : "Lamina.";
}
