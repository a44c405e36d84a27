using System;
using System.Globalization;
using System.Linq;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Symbols;

/// <summary>A constant that C# evaluated, as the compiler reads it.</summary>
internal static class ValueReader
{
    public static bool HasErrors(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(HasErrors));

    public static WrittenValue Read(TypedConstant constant)
    {
        if (constant.IsNull) return new WrittenValue.Nothing();
        return constant.Kind switch
        {
            TypedConstantKind.Array => new WrittenValue.Several(constant.Values.Select(Read).ToEquatableArray()),
            TypedConstantKind.Enum => ReadMember((INamedTypeSymbol)constant.Type!, constant.Value!),
            TypedConstantKind.Type => new WrittenValue.TypeName(((ITypeSymbol)constant.Value!).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)),
            _ => ReadPrimitive(constant.Value!),
        };
    }

    /// <summary>An integer of any type; one above Int64 keeps its bits.</summary>
    public static long ToInt64(object value) => value is ulong bits ? unchecked((long)bits) : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    public static WrittenValue ReadPrimitive(object? value) => value switch
    {
        null => new WrittenValue.Nothing(),
        bool truth => new WrittenValue.Truth(truth),
        string text => new WrittenValue.Text(text),
        char character => new WrittenValue.Text(character.ToString()),
        float or double => new WrittenValue.Real(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => new WrittenValue.Whole(ToInt64(value)),
    };

    public static WrittenValue.Member ReadMember(INamedTypeSymbol type, object value)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && value.Equals(field.ConstantValue));
        return new WrittenValue.Member(TypeReader.NameOfEnum(type), member?.Name ?? "", ToInt64(value));
    }
}
