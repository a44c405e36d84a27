using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>
/// A convolution over one, two or three axes: <c>Conv1D</c>, <c>Conv2D</c>, <c>Conv3D</c>. PyTorch's <c>Conv1d</c> to <c>Conv3d</c>, Keras's on
/// channels-first maps.
/// </summary>
/// <param name="Filters">Output channels.</param>
/// <param name="Window">Kernel, stride, dilation, padding.</param>
/// <param name="Groups">Groups of channels that do not see each other.</param>
/// <param name="HasBias">Adds one learned number per filter.</param>
/// <param name="KernelInit">How the kernel starts.</param>
/// <param name="BiasInit">How the bias starts.</param>
public sealed record Convolution(
    long Filters, Window Window, long Groups, bool HasBias, Init KernelInit, Init BiasInit) : KernelOp(HasBias, KernelInit, BiasInit)
{
    public override string Stem => "conv";

    public override Sight Sees(TensorShape input) => Window.Sight;

    protected override Inference Infer(TensorShape input)
    {
        if (input.AsMap(Window.Rank) is not { } map) return Maps.WrongRank(input, Window.Rank);
        if (ChannelGroups.Fault(map.Features, Filters, Groups) is { } fault) return fault;
        return map.Features.IsKnown ? Window.Slide(map, Filters, "kernel") : Unknown.Features(map);
    }

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input) =>
        KernelAndBias(Window.KernelExtents(Filters, input.AsMap(Window.Rank)!.Features.Value / Groups), Filters);
}
