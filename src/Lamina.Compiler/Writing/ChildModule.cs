using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing;

/// <summary>A module of TorchSharp inside the network, for a layer that TorchSharp has no function for: the module holds the layer's parameters.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Creation">C# that makes one.</param>
internal sealed record ChildModule(string Type, string Creation)
{
    /// <summary>The module's field is the layer's name and this.</summary>
    public const string Suffix = "module";

    public static ChildModule? Of(Node node, TensorShape input, Aliases aliases)
    {
        if (node.Op is not Recurrent op) return null;
        var name = op.Kind == RecurrentKind.Lstm ? "LSTM" : "GRU";
        return new(
            $"global::TorchSharp.Modules.{name}",
            // Inputs, units, one layer, with biases, batch first, no dropout between layers, directions.
            $"{aliases.Torch}.nn.{name}({CSharp.Literal(input.Features.Value)}, {CSharp.Literal(op.Units)}, 1L, true, true, 0.0, {CSharp.Literal(op.Bidirectional)})");
    }
}
