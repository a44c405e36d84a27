using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generators.Symbols;

/// <summary>Types the user names, and how they must be spelled in generated code.</summary>
internal static class TypeReader
{
    // A DenseNet names its block 58 times. A symbol belongs to one compilation, in which it never changes.
    private static readonly ConditionalWeakTable<ITypeSymbol, WrittenType> read = new();

    /// <param name="type">The type.</param>
    /// <param name="around">The blocks in which it is named, innermost on top.</param>
    public static WrittenType Read(ITypeSymbol type, ImmutableStack<ITypeSymbol>? around = null)
    {
        if (read.TryGetValue(type, out var known)) return known;
        var written = ReadAnew(type, around ?? ImmutableStack<ITypeSymbol>.Empty);

        // Where blocks go in circles, the circle ends at those around it.
        return written.Block is { IsRecursive: true } ? written : read.GetValue(type, _ => written);
    }

    private static WrittenType ReadAnew(ITypeSymbol type, ImmutableStack<ITypeSymbol> around)
    {
        var shape = type.GetAttributes().FirstOrDefault(data => LaminaNames.IsWord(data.AttributeClass, LaminaNames.Shape));
        return new WrittenType(
            type.Name,
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            KindOf(type),
            LeastAccessible(type),
            EnumMembers(type),
            shape is null ? null : AttributeReader.Read(shape),
            BlockReader.Read(type, around),
            ModuleReader.Read(type))
        {
            LacksPart = shape is not null && type is INamedTypeSymbol named && !HeaderReader.TakesPart(named),
            Interfaces = type.AllInterfaces.Where(LaminaNames.IsOwn).Select(each => each.Name).ToEquatableArray(),
            IsCreatable = IsCreatable(type, constructor => ModuleReader.IsCallable(constructor, type) && constructor.Parameters.All(parameter => parameter.HasExplicitDefaultValue || parameter.IsParams)),
            IsNewable = IsCreatable(type, constructor => constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 0 }),
        };
    }

    private static bool IsCreatable(ITypeSymbol type, Func<IMethodSymbol, bool> fits) =>
        type is INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct } named && named.InstanceConstructors.Any(fits);

    /// <summary>An identifier as C# needs it written: keywords, contextual ones too, get their <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>An enum as values and parameters are compared by: the language's own by its simple name, any other with its namespace.</summary>
    public static string NameOfEnum(ITypeSymbol type) =>
        LaminaNames.IsOwn(type) ? type.Name : type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    public static string KeywordOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string KindOf(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Enum => "enum",
        TypeKind.Class => "class",
        TypeKind.Struct => "struct",
        TypeKind.Interface => "interface",
        _ => "other",
    };

    public static string LeastAccessible(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol named && HeaderReader.Outwards(named).Any(each => each.IsFileLocal)) return "file";
        var isPublic = true;
        for (ISymbol? symbol = type; symbol is ITypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal) return "private";
            isPublic &= symbol.DeclaredAccessibility == Accessibility.Public;
        }

        return isPublic ? "public" : "internal";
    }

    private static EquatableArray<EnumMember> EnumMembers(ITypeSymbol type) => type.TypeKind != TypeKind.Enum
        ? EquatableArray<EnumMember>.Empty
        : type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .Select(field => new EnumMember(Escape(field.Name), ValueReader.ToInt64(field.ConstantValue!)))
            .ToEquatableArray();
}
