using System.Linq;

namespace Lamina.Compiler.Writing.Training;

/// <summary>What a data set must hold for a network.</summary>
internal static class InputsWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override global::System.Collections.Generic.IReadOnlyList<global::Lamina.NamedInput> Inputs {{ get; }} = [{string.Join(", ", network.Inputs.Select(Text))}];");
        code.Gap();
    }

    /// <summary>The inputs of a batch as the parameters of a step, in their order.</summary>
    public static string Arguments(NetworkText network) => string.Join(", ", network.Inputs.Select((_, index) => $"inputs[{index}]"));

    private static string Text(InputText input) =>
        $"new({CSharp.Literal(input.Input.Name ?? input.Variable)}, [{input.Dimensions}]{(input.Input.Shape.Vocabulary is { } vocabulary ? $", Vocabulary: {CSharp.Literal(vocabulary)}" : "")}){(input.Needs.Count > 0 ? $" {{ Sizes = [{input.Sizes}] }}" : "")}";
}
