using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Writing.Layers;

namespace Lamina.Compiler.Writing;

/// <summary>A module inside the network: one of TorchSharp for a layer that TorchSharp has no function for, or one that the user names.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Creation">C# that makes one.</param>
internal sealed record ChildModule(string Type, string Creation)
{
    /// <summary>The module's field is the layer's name and this.</summary>
    public const string Suffix = "module";

    public static ChildModule? Of(Node node, TensorShape input, Aliases aliases) => node.Op switch
    {
        Recurrent recurrent => Of(recurrent, input, aliases),
        OwnModule own => new(own.Type, OwnModuleWriter.Creation(own)),
        _ => null,
    };

    private static ChildModule Of(Recurrent op, TensorShape input, Aliases aliases)
    {
        var name = op.Kind == RecurrentKind.Lstm ? "LSTM" : "GRU";
        return new(
            $"global::TorchSharp.Modules.{name}",
            // Inputs, units, one layer, with biases, batch first, no dropout between layers, directions. Its own draw is thrown away.
            $"global::Lamina.Seed.Keep(() => {aliases.Torch}.nn.{name}({CSharp.Literal(input.Features.Value)}, {CSharp.Literal(op.Units)}, 1L, true, true, 0.0, {CSharp.Literal(op.Bidirectional)}))");
    }
}
