using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Costing;

/// <summary>What libtorch keeps of an op between its forward and its backward pass (derivatives.yaml of PyTorch 1.13; on the CPU).</summary>
/// <param name="Inputs">The values it took.</param>
/// <param name="Output">The value it gave.</param>
/// <param name="Extra">Bytes a sample of something else: a mask, indices, values inside the op.</param>
internal readonly record struct SavedTensors(bool Inputs, bool Output, long Extra = 0)
{
    private const long Float = 4, Int64 = 8;

    public static SavedTensors Of(Node node, ShapedGraph graph)
    {
        var input = graph.InputOf(node);
        var (arriving, leaving) = (input.Elements.Value, graph.OutputOf(node).Elements.Value);
        return node.Op switch
        {
            SeparableConvolution op => new(true, false, Depthwise(op, input)),
            Convolution op when Copies(op.Window, input) => new(false, false, Sizes.Multiply(Float, arriving)),
            KernelOp or BatchNorm or SampleNorm or LayerScale => new(true, false),
            ReLU or Sigmoid or Tanh or Softmax or LogSoftmax => new(false, true),
            Softsign => new(true, false, Sizes.Multiply(2 * Float, arriving)),
            GELU { Approximate: true } => new(true, false, Sizes.Multiply(4 * Float, arriving)),
            Activation => new(true, false),
            Pooling { Kind: PoolKind.Max } op when Copies(op.Window, input) => new(false, false, Sizes.Add(Sizes.Multiply(Float, arriving), Sizes.Multiply(Int64, leaving))),
            Pooling { Kind: PoolKind.Max } or AdaptivePooling { Kind: PoolKind.Max } or GlobalPooling { Kind: PoolKind.Max } => new(true, false, Sizes.Multiply(Int64, leaving)),
            Pooling or AdaptivePooling => new(true, false),
            Multiply => new(true, false),

            // libtorch's dropout on the CPU keeps its mask as floats.
            Dropout { Rate: > 0 } => new(false, false, Sizes.Multiply(Float, leaving)),
            LocalResponseNorm => new(true, false, Sizes.Multiply(3 * Float, arriving)),
            Embedding => new(true, false),

            // Of each token the gates, the cell, its tanh and the state; and the projected input.
            Recurrent op => new(true, true, Sizes.Multiply(Float * (op.Kind == RecurrentKind.Lstm ? 11 : 9) * (op.Bidirectional ? 2 : 1), Sizes.Multiply(input.Dims[0].Value, op.Units))),

            // Projections, scaled queries, means and their joined form; scores, their softmax and its mask.
            MultiHeadAttention op => new(true, false, Sizes.Multiply(Float, Sizes.Add(
                Sizes.Multiply(6, arriving),
                Sizes.Multiply((op.Dropout > 0 ? 3 : 1) * op.Heads, Sizes.Multiply(input.Dims[0].Value, input.Dims[0].Value))))),
            _ => new(false, false),
        };
    }

    /// <summary>An uneven border is a padded copy of the map, which is kept instead.</summary>
    private static bool Copies(Window window, TensorShape input) => window.Padding.Same && window.Before(input) != window.After(input);

    private static long Depthwise(SeparableConvolution op, TensorShape input) =>
        op.Depthwise.Infer([input]) is Inference.Shaped { Shape.Elements: { IsKnown: true } elements } ? Sizes.Multiply(Float, elements.Value) : 0;
}
