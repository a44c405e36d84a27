using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Symbols;

/// <summary>A <c>[Block]</c> class, from source or a referenced assembly, flattened: with the blocks it uses, so that the compiler looks nothing up.</summary>
internal static class BlockReader
{
    /// <param name="type">A type that may be a block.</param>
    /// <param name="around">The blocks in which it is used.</param>
    public static BlockSource? Read(ITypeSymbol type, ImmutableStack<ITypeSymbol> around)
    {
        if (type is not INamedTypeSymbol block || !block.GetAttributes().Any(data => LaminaNames.IsWord(data.AttributeClass, LaminaNames.Block))) return null;
        if (around.Contains(block, SymbolEqualityComparer.Default)) return new BlockSource(block.Name, default, default, IsRecursive: true);

        var inside = around.Push(block);
        var attributes = Attributes(block).Select(attribute => AttributeReader.Read(attribute, around: inside)).ToEquatableArray();
        return new BlockSource(block.Name, Parameters(block), attributes, attributes.Any(UsesRecursive)) { IsReferenced = block.DeclaringSyntaxReferences.IsEmpty };
    }

    private static bool UsesRecursive(WrittenAttribute attribute) => attribute.TypeArguments.Any(type => type.Block is { IsRecursive: true });

    /// <summary>In source order; in metadata the compiler of the other assembly has written them in that order.</summary>
    private static IEnumerable<AttributeData> Attributes(INamedTypeSymbol block) =>
        Declaration.Find(block, LaminaNames.Block, default) is { } declaration
            ? declaration.Attributes
            : block.GetAttributes().Where(data => LaminaNames.IsWord(data.AttributeClass));

    /// <summary>The parameters of the primary constructor: in metadata, of the constructor with the most. What C# rejects may have none, or two of one name.</summary>
    private static EquatableArray<BlockParameter> Parameters(INamedTypeSymbol block) =>
        block.InstanceConstructors.Select(constructor => constructor.Parameters).OrderByDescending(parameters => parameters.Length).DefaultIfEmpty(ImmutableArray<IParameterSymbol>.Empty).First()
            .GroupBy(parameter => parameter.Name).Select(same => same.First())
            .Select(parameter => new BlockParameter(parameter.Name, TypeOf(parameter.Type), Default(parameter)))
            .ToEquatableArray();

    private static string TypeOf(ITypeSymbol type) => type.TypeKind == TypeKind.Enum ? TypeReader.NameOfEnum(type) : type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static WrittenValue? Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue) return null;
        return parameter.Type.TypeKind == TypeKind.Enum && parameter.ExplicitDefaultValue is { } value
            ? ValueReader.ReadMember((INamedTypeSymbol)parameter.Type, value)
            : ValueReader.ReadPrimitive(parameter.ExplicitDefaultValue);
    }
}
