using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Symbols;

/// <summary>Which written argument belongs to which parameter or property of an attribute.</summary>
internal static class Arguments
{
    /// <summary>What was given for a constructor parameter: nothing, one argument, or several for a <c>params</c> array.</summary>
    public static IEnumerable<AttributeArgumentSyntax> OfParameter(AttributeSyntax attribute, IParameterSymbol parameter)
    {
        var arguments = All(attribute).Where(argument => argument.NameEquals is null).ToList();
        var named = arguments.Where(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name).ToList();
        if (named.Count > 0) return named;

        var positional = arguments.Skip(parameter.Ordinal);
        return (parameter.IsParams ? positional : positional.Take(1)).Where(argument => argument.NameColon is null);
    }

    /// <summary>The arguments that set properties: <c>Padding = 2</c>.</summary>
    public static IEnumerable<AttributeArgumentSyntax> Named(AttributeSyntax attribute) =>
        All(attribute).Where(argument => argument.NameEquals is not null);

    private static IEnumerable<AttributeArgumentSyntax> All(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments ?? default;
}
