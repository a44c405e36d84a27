using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Symbols;

/// <summary>One attribute as the user wrote it: arguments by name, nothing that was left to its default.</summary>
internal static class AttributeReader
{
    /// <param name="attribute">The attribute, from source or from a referenced assembly.</param>
    /// <param name="isRepeated">C# forbids a second one and says so.</param>
    /// <param name="around">The blocks it stands in, outermost first.</param>
    public static WrittenAttribute Read(AttributeData attribute, bool isRepeated = false, ImmutableStack<ITypeSymbol>? around = null)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
        var name = LaminaNames.WordOf(attribute.AttributeClass!);
        var text = TextOf(attribute, syntax, name);
        var types = attribute.AttributeClass!.TypeArguments;
        if (isRepeated || HasErrors(attribute, syntax)) return new WrittenAttribute(name, text, default, default, HasErrors: true);

        return new WrittenAttribute(
            name,
            text,
            types.Select(type => TypeReader.Read(type, around)).ToEquatableArray(),
            Positional(attribute, syntax).Concat(Named(attribute)).ToEquatableArray());
    }

    private static IEnumerable<WrittenArgument> Positional(AttributeData attribute, AttributeSyntax? syntax)
    {
        var parameters = attribute.AttributeConstructor!.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            var isWritten = syntax is null || parameters[i].IsParams || Arguments.OfParameter(syntax, parameters[i]).Any();
            if (isWritten) yield return new WrittenArgument(parameters[i].Name, ValueReader.Read(attribute.ConstructorArguments[i]));
        }
    }

    private static IEnumerable<WrittenArgument> Named(AttributeData attribute) =>
        attribute.NamedArguments.Select(argument => new WrittenArgument(argument.Key, ValueReader.Read(argument.Value)));

    private static bool HasErrors(AttributeData attribute, AttributeSyntax? syntax) =>
        attribute.AttributeConstructor is not { } constructor
        || attribute.AttributeClass!.TypeKind == TypeKind.Error
        || attribute.AttributeClass.TypeArguments.Any(type => type.TypeKind == TypeKind.Error)
        || attribute.ConstructorArguments.Length != constructor.Parameters.Length
        || attribute.ConstructorArguments.Any(ValueReader.HasErrors)
        || attribute.NamedArguments.Any(argument => ValueReader.HasErrors(argument.Value))
        || (syntax is not null && attribute.NamedArguments.Length != Arguments.Named(syntax).Count())
        || (syntax is not null && syntax.ContainsDiagnostics);

    /// <summary>As it is written; from metadata, the constants.</summary>
    private static string TextOf(AttributeData attribute, AttributeSyntax? syntax, string name)
    {
        if (syntax is not null) return Spelling.Of(syntax);

        var arguments = attribute.ConstructorArguments.SelectMany(constant => constant.Kind == TypedConstantKind.Array ? constant.Values.AsEnumerable() : new[] { constant })
            .Select(constant => constant.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(argument => argument.Key + " = " + argument.Value.ToCSharpString()));
        var list = string.Join(", ", arguments);
        return list.Length == 0 ? name : $"{name}({list})";
    }
}
