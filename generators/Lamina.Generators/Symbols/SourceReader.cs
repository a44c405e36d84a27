using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Symbols;

/// <summary>Symbols in, sources out: from here on nothing knows Roslyn.</summary>
internal static class SourceReader
{
    /// <param name="declaration">The network.</param>
    /// <param name="compilation">Where it stands.</param>
    /// <param name="takenNames">What the emitted file cannot use as an alias; only the generator needs to know.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static NetworkSource ReadNetwork(
        Declaration declaration, Compilation compilation, EquatableArray<string> takenNames, CancellationToken cancel) => new(
        HeaderReader.Read(declaration, compilation, cancel),
        Attributes(declaration),
        declaration.Strays.Select(stray => LaminaNames.WordOf(stray.AttributeClass!)).ToEquatableArray(),
        Written(declaration).Select(member => member.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
        takenNames)
    {
        OverridesForward = Written(declaration).Any(member => member is { Name: "forward", IsOverride: true }),
    };

    /// <param name="declaration">The recipe.</param>
    /// <param name="compilation">Where it stands.</param>
    /// <param name="takenNames">What the emitted file cannot use as an alias; only the generator needs to know.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static RecipeSource ReadRecipe(
        Declaration declaration, Compilation compilation, EquatableArray<string> takenNames, CancellationToken cancel) => new(
        HeaderReader.Read(declaration, compilation, cancel),
        Attributes(declaration),
        declaration.Strays.Select(stray => LaminaNames.WordOf(stray.AttributeClass!)).ToEquatableArray(),
        Written(declaration).Concat(Constructors(declaration)).Select(Signature).Distinct().OrderBy(member => member, StringComparer.Ordinal).ToEquatableArray(),
        takenNames,
        Target(declaration) is { } network ? ReadTarget(network, compilation, cancel) : null);

    /// <summary>What a recipe is for, network or not.</summary>
    public static INamedTypeSymbol? Target(Declaration declaration) =>
        declaration.Attributes.First(data => LaminaNames.IsWord(data.AttributeClass, LaminaNames.Recipe)).AttributeClass!.TypeArguments.FirstOrDefault() as INamedTypeSymbol;

    /// <summary>The network of a recipe, from source or from a referenced assembly, where its attributes are in metadata's order, which is that of the source.</summary>
    private static NetworkSource? ReadTarget(INamedTypeSymbol symbol, Compilation compilation, CancellationToken cancel)
    {
        if (Declaration.Find(symbol, LaminaNames.Network, cancel) is { } declaration) return ReadNetwork(declaration, compilation, default, cancel);
        if (!symbol.GetAttributes().Any(data => LaminaNames.IsWord(data.AttributeClass, LaminaNames.Network))) return null;
        var attributes = symbol.GetAttributes().Where(data => LaminaNames.IsWord(data.AttributeClass)).Select(data => AttributeReader.Read(data));
        return new NetworkSource(HeaderReader.ReadReferenced(symbol, compilation), attributes.ToEquatableArray(), default, default, default);
    }

    public static ShapeSource ReadShape(Declaration declaration, Compilation compilation, CancellationToken cancel) =>
        new(HeaderReader.Read(declaration, compilation, cancel), Attributes(declaration));

    public static BlockSource? ReadBlock(Declaration declaration) => BlockReader.Read(declaration.Symbol, ImmutableStack<ITypeSymbol>.Empty);

    private static EquatableArray<WrittenAttribute> Attributes(Declaration declaration)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return declaration.Attributes.Select(ReadOne).ToEquatableArray();

        WrittenAttribute ReadOne(AttributeData attribute)
        {
            var isFirst = seen.Add(attribute.AttributeClass!.MetadataName);
            return AttributeReader.Read(attribute, isRepeated: !isFirst && !AllowsMultiple(attribute.AttributeClass));
        }
    }

    private static bool AllowsMultiple(INamedTypeSymbol? attributeClass)
    {
        for (; attributeClass is not null; attributeClass = attributeClass.BaseType)
        {
            var usage = attributeClass.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == nameof(AttributeUsageAttribute));
            if (usage is not null) return usage.NamedArguments.Any(argument => argument is { Key: nameof(AttributeUsageAttribute.AllowMultiple), Value.Value: true });
        }

        return false;
    }

    /// <summary>The members that the user wrote, in any part.</summary>
    private static IEnumerable<ISymbol> Written(Declaration declaration) => declaration.Symbol.GetMembers().Where(member => member.CanBeReferencedByName && IsWritten(member));

    private static IEnumerable<ISymbol> Constructors(Declaration declaration) => declaration.Symbol.InstanceConstructors.Where(IsWritten);

    private static bool IsWritten(ISymbol member) => !member.IsImplicitlyDeclared && !member.Locations.All(OwnOutput.Contains);

    private static string Signature(ISymbol member) =>
        member is IMethodSymbol method ? $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.Name))})" : member.Name;
}
