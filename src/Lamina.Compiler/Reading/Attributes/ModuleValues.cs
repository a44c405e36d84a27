using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Which constants a parameter of a module's constructor can take.</summary>
internal static class ModuleValues
{
    /// <summary>0 where the constant is of the parameter's own type, 1 where it becomes that, null where it cannot.</summary>
    public static int? Distance(WrittenValue value, ModuleParameter parameter) => (value, parameter.Type) switch
    {
        (WrittenValue.Nothing, _) => parameter.AcceptsNull ? 0 : null,
        (WrittenValue.Member member, var type) when parameter.EnumType is not null => member.EnumType == type ? 0 : null,
        (WrittenValue.Whole { Value: var whole }, var type) => Whole(whole, type),
        (WrittenValue.Real { Value: var real }, "double") => IsFinite(real) ? 0 : null,
        (WrittenValue.Real { Value: var real }, "float") => IsFinite(real) && IsFinite((float)real) ? 1 : null,
        (WrittenValue.Truth, "bool") => 0,
        (WrittenValue.Text, "string") => 0,

        // An expression: what it comes to is seen once it is computed.
        (WrittenValue.Text, "int" or "long" or "short" or "byte" or "uint" or "double" or "float" or "bool") => 1,
        _ => null,
    };

    private static int? Whole(long value, string type) => type switch
    {
        "int" => value is >= int.MinValue and <= int.MaxValue ? 0 : null,
        "long" => 0,
        "short" => value is >= short.MinValue and <= short.MaxValue ? 1 : null,
        "byte" => value is >= 0 and <= byte.MaxValue ? 1 : null,
        "uint" => value is >= 0 and <= uint.MaxValue ? 1 : null,
        "float" or "double" => 1,
        _ => null,
    };

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
