using System.Linq;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>A module that is a layer: how it is created, and how it is called.</summary>
internal static class OwnModuleWriter
{
    public static string Write(LayerScope scope)
    {
        var dimensions = string.Join(", ", scope.Output.Dims.Select(dim => CSharp.Literal(dim.IsKnown ? dim.Value : -1)));
        return $"global::Lamina.OwnModule.Forward({CSharp.Literal(scope.Node.Name)}, {scope.Module}, {scope.Argument}, [{dimensions}])";
    }

    /// <summary>C# that creates the module; each argument of just its parameter's type, so that C# finds the same constructor.</summary>
    public static string Creation(OwnModule op) =>
        $"{op.Creator.Call}({string.Join(", ", op.Arguments.Zip(op.Creator.Parameters, Literal))})";

    private static string Literal(WrittenValue value, ModuleParameter parameter) => (value, parameter.Type) switch
    {
        (WrittenValue.Whole whole, "long") => CSharp.Literal(whole.Value),
        (WrittenValue.Whole whole, "double" or "float") => CSharp.Literal((double)whole.Value) + (parameter.Type == "float" ? "f" : ""),
        (WrittenValue.Whole whole, _) => CSharp.Int(whole.Value),
        (WrittenValue.Real real, "float") => CSharp.Literal(real.Value) + "f",
        (WrittenValue.Real real, _) => CSharp.Literal(real.Value),
        (WrittenValue.Truth truth, _) => CSharp.Literal(truth.Value),
        (WrittenValue.Text text, _) => CSharp.Literal(text.Value),
        (WrittenValue.Member { Name: "" } member, _) => $"({parameter.EnumType}){CSharp.Int(member.Value)}",
        (WrittenValue.Member member, _) => $"{parameter.EnumType}.{Identifiers.Escaped(member.Name)}",
        _ => "null",
    };
}
