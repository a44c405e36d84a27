using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>A convolution of each channel by itself: <c>DepthwiseConv2D</c>. PyTorch's <c>Conv2d(C, C·multiplier, groups=C)</c>, Keras's <c>DepthwiseConv2D</c>.</summary>
/// <param name="Multiplier">Output channels per input channel.</param>
/// <param name="Window">Kernel, stride, dilation, padding.</param>
/// <param name="HasBias">Adds one learned number per output channel.</param>
/// <param name="KernelInit">How the kernel starts.</param>
/// <param name="BiasInit">How the bias starts.</param>
public sealed record DepthwiseConvolution(
    long Multiplier, Window Window, bool HasBias, Init KernelInit, Init BiasInit) : KernelOp(HasBias, KernelInit, BiasInit)
{
    public override string Stem => "depthwise";

    public override Sight Sees(TensorShape input) => Window.Sight;

    protected override Inference Infer(TensorShape input)
    {
        if (input.AsMap(Window.Rank) is not { } map) return Maps.WrongRank(input, Window.Rank);
        return map.Features.IsKnown ? On(map).Infer([map]) : Unknown.Features(map);
    }

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input) => On(input).Parameters(input);

    /// <summary>The grouped convolution that this is on a map.</summary>
    public Convolution On(TensorShape input)
    {
        var channels = input.AsMap(Window.Rank)!.Features.Value;
        return new(Sizes.Multiply(channels, Multiplier), Window, channels, HasBias, KernelInit, BiasInit);
    }
}
