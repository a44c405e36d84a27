using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Lamina.Compiler.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generators.Symbols;

/// <summary>
/// Turns an address into a place in the live syntax. A place that is gone (the user is typing) becomes the next larger one: the attribute,
/// the type's name.
/// </summary>
internal static class Locator
{
    public static Location Locate(Declaration declaration, Address address, Compilation compilation, CancellationToken cancel) =>
        address.Part switch
        {
            Part.Attribute => InAttribute(declaration.Attributes.ElementAtOrDefault(address.Index), address.Argument, cancel),
            Part.StrayAttribute => InAttribute(declaration.Strays.ElementAtOrDefault(address.Index), null, cancel),
            Part.Member => MemberOf(declaration, address.Argument),
            Part.BaseType => BaseClasses.Find(declaration, compilation, cancel)?.GetLocation(),
            _ => null,
        } ?? declaration.Syntax.Identifier.GetLocation();

    private static Location? InAttribute(AttributeData? attribute, string? argument, CancellationToken cancel)
    {
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancel) is not AttributeSyntax syntax) return null;
        return (argument is null ? null : ArgumentOf(attribute, syntax, argument)) ?? syntax.Name.GetLocation();
    }

    private static Location? ArgumentOf(AttributeData attribute, AttributeSyntax syntax, string name)
    {
        var property = Arguments.Named(syntax).FirstOrDefault(argument => IsSame(argument.NameEquals!.Name.Identifier.ValueText, name));
        if (property is not null) return property.GetLocation();

        var (of, item) = Item(name);
        var parameter = attribute.AttributeConstructor?.Parameters.FirstOrDefault(candidate => IsSame(candidate.Name, of));
        if (parameter is not null && Arguments.OfParameter(syntax, parameter).ToList() is { Count: > 0 } written)
        {
            if (item < written.Count) return written[item].GetLocation();
            return Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(written[0].SpanStart, written[written.Count - 1].Span.End));
        }

        return TypeArgumentOf(attribute, syntax, name);
    }

    /// <summary><c>arguments[1]</c> is one of several arguments of a <c>params</c> parameter; any other name, all of them.</summary>
    private static (string Parameter, int Item) Item(string name)
    {
        var bracket = name.IndexOf('[');
        return bracket < 0 ? (name, int.MaxValue) : (name.Substring(0, bracket), int.Parse(name.Substring(bracket + 1).TrimEnd(']'), CultureInfo.InvariantCulture));
    }

    private static Location? TypeArgumentOf(AttributeData attribute, AttributeSyntax syntax, string name)
    {
        var parameter = attribute.AttributeClass?.TypeParameters.FirstOrDefault(candidate => IsSame(candidate.Name, name));
        var generic = syntax.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault();
        return parameter is null ? null : generic?.TypeArgumentList.Arguments.ElementAtOrDefault(parameter.Ordinal)?.GetLocation();
    }

    private static Location? MemberOf(Declaration declaration, string? name) =>
        declaration.Symbol.GetMembers(name ?? "").SelectMany(member => member.Locations)
            .FirstOrDefault(location => location.IsInSource && !OwnOutput.Contains(location));

    private static bool IsSame(string written, string name) => string.Equals(written, name, StringComparison.OrdinalIgnoreCase);
}
