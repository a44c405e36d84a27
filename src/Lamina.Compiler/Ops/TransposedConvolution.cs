using System;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>
/// The gradient of a convolution as a layer, which enlarges maps: <c>ConvTranspose1D</c>, <c>ConvTranspose2D</c>. PyTorch's <c>ConvTranspose1d</c> and
/// <c>ConvTranspose2d</c>.
/// </summary>
/// <param name="Filters">Output channels.</param>
/// <param name="Window">The window of the convolution that goes the other way: its padding is cut from what leaves here.</param>
/// <param name="OutputPadding">Cells added after each axis; zeros with <c>Same</c>.</param>
/// <param name="Groups">Groups of channels that do not see each other.</param>
/// <param name="HasBias">Adds one learned number per filter.</param>
/// <param name="KernelInit">How the kernel starts.</param>
/// <param name="BiasInit">How the bias starts.</param>
public sealed record TransposedConvolution(
    long Filters, Window Window, EquatableArray<long> OutputPadding, long Groups, bool HasBias, Init KernelInit, Init BiasInit)
    : KernelOp(HasBias, KernelInit, BiasInit)
{
    public override string Stem => "conv_transpose";

    /// <summary>A stride spreads what arrives out, so that a window meets fewer of it.</summary>
    public override Sight Sees(TensorShape input) => Sight.Window(Enumerable.Range(0, Window.Rank).Select(axis =>
        new SightAxis(Sizes.DivideUp(Window.Span(axis), Window.Stride[axis]), 1.0 / Window.Stride[axis])));

    protected override Inference Infer(TensorShape input)
    {
        if (input.AsMap(Window.Rank) is not { } map) return Maps.WrongRank(input, Window.Rank);
        if (ChannelGroups.Fault(map.Features, Filters, Groups) is { } fault) return fault;
        if (!map.Features.IsKnown) return Unknown.Features(map);

        for (var axis = 0; axis < Window.Rank; axis++)
        {
            var limit = Math.Max(Window.Stride[axis], Window.Dilation[axis]);
            if (OutputPadding[axis] >= limit)
            {
                return new Inference.Impossible(RuleIds.OutputPadding, "OutputPadding",
                    $"{{layer}}: output padding {OutputPadding[axis]} is not below the stride or the dilation ({limit}), so that no convolution leads back; " +
                    $"use at most {limit - 1}")
                {
                    Remedies = EquatableArray.Of(Remedy.Sizes("OutputPadding", OutputPadding.Select((written, each) => Math.Min(written, Math.Max(Window.Stride[each], Window.Dilation[each]) - 1)))),
                };
            }

            if (!map.Spatial[axis].IsKnown || Output(axis, map.Spatial[axis].Value) >= 1) continue;
            return new Inference.Impossible(RuleIds.WindowTooLarge, "Padding",
                $"{{layer}}: padding {Window.Padding.Cells[axis]} cuts away all of the {string.Join("×", map.Spatial)} map that {{input}} gives; use a smaller padding");
        }

        return TensorShape.Map(Filters, map.Spatial.Select((dim, axis) => dim.Map(Rule(axis), size => Output(axis, size))).ToEquatableArray());
    }

    /// <summary>PyTorch's layout has the input's channels first.</summary>
    public override EquatableArray<ParameterSpec> Parameters(TensorShape input) =>
        KernelAndBias(Window.KernelExtents(input.AsMap(Window.Rank)!.Features.Value, Filters / Groups), Filters);

    /// <summary>Each value that arrives is multiplied with every kernel of its group.</summary>
    public override long MultiplyAdds(TensorShape input, TensorShape output) =>
        input.Elements.IsKnown ? Sizes.Multiply(input.Elements.Value, Parameters(input)[0].FanIn) : 0;

    /// <summary>
    /// How many values one output sums over, and how many one input reaches. PyTorch and Keras take
    /// <see cref="ParameterSpec.FanIn"/> for the first, which here counts what leaves, and forget that a stride spreads the input out.
    /// </summary>
    public (long In, long Out) Fans(ParameterSpec kernel)
    {
        var cells = Window.Kernel.Aggregate(1L, Sizes.Multiply);
        var spread = Window.Stride.Aggregate(1L, Sizes.Multiply);
        return (Math.Max(Sizes.Multiply(kernel.Extents[0] / Groups, cells) / spread, 1), kernel.FanIn);
    }

    /// <summary>Cells cut before an axis. With <c>Same</c>, what TensorFlow's convolution of this stride would pad there.</summary>
    public long CutBefore(int axis) => Window.Padding.Same ? Math.Max(Window.Span(axis) - Window.Stride[axis], 0) / 2 : Window.Padding.Cells[axis];

    /// <summary>Cells that are cut after an axis, or, below zero, added there.</summary>
    public long CutAfter(int axis) =>
        Window.Padding.Same ? Window.Span(axis) - Window.Stride[axis] - CutBefore(axis) : Window.Padding.Cells[axis] - OutputPadding[axis];

    private long Output(int axis, long size)
    {
        var after = CutAfter(axis);
        var whole = Sizes.Add(Sizes.Multiply(size - 1, Window.Stride[axis]), Sizes.Add(Window.Span(axis), Math.Max(-after, 0)));
        return whole - CutBefore(axis) - Math.Max(after, 0);
    }

    /// <summary>The arithmetic of <see cref="Output"/> as a text.</summary>
    private string Rule(int axis)
    {
        var stride = Window.Stride[axis];
        var rest = Window.Span(axis) - CutBefore(axis) - CutAfter(axis) - stride;
        var product = stride == 1 ? "#" : $"{stride}·#";
        return rest == 0 ? product : rest > 0 ? $"({product} + {rest})" : $"({product} − {-rest})";
    }
}
