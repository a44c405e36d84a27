using System.Linq;

namespace Lamina.Compiler.Writing.Training;

/// <summary>What a data set must hold for a network of several inputs, and how a batch of each becomes the parameters of its step.</summary>
internal static class InputsWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override global::System.Collections.Generic.IReadOnlyList<global::Lamina.NamedInput> Inputs {{ get; }} = [{string.Join(", ", network.Inputs.Select(Text))}];");
        code.Gap();
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override void Learn({network.Aliases.Tensor}[] inputs, global::Lamina.Target y) => Learn({Arguments(network)}, y);");
        code.Gap();
    }

    /// <summary>The inputs of a batch, in their order.</summary>
    public static string Arguments(NetworkText network) => string.Join(", ", network.Inputs.Select((_, index) => $"inputs[{index}]"));

    private static string Text(InputText input) =>
        $"new({CSharp.Literal(input.Input.Name ?? input.Variable)}, [{input.Dimensions}]{(input.Input.Shape.Vocabulary is null ? "" : ", IsTokens: true")})";
}
