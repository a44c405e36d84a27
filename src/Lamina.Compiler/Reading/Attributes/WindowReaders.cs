using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the layers that slide a window.</summary>
internal static class WindowReaders
{
    public static Convolution Convolution(ArgumentReader arguments, int rank) => new(
        arguments.Whole("filters"),
        Kernel(arguments, rank),
        arguments.Whole("Groups", 1),
        arguments.Flag("Bias", true),
        arguments.Init("KernelInit", arguments.Defaults.KernelInit),
        arguments.Init("BiasInit", arguments.Defaults.BiasInit));

    public static DepthwiseConvolution Depthwise(ArgumentReader arguments, int rank) => new(
        arguments.Whole("Multiplier", 1),
        Kernel(arguments, rank),
        arguments.Flag("Bias", true),
        arguments.Init("KernelInit", arguments.Defaults.KernelInit),
        arguments.Init("BiasInit", arguments.Defaults.BiasInit));

    public static SeparableConvolution Separable(ArgumentReader arguments, int rank)
    {
        var depthwise = Depthwise(arguments, rank);
        return new(arguments.Whole("filters"), depthwise with { HasBias = false }, depthwise.HasBias, depthwise.KernelInit, depthwise.BiasInit);
    }

    public static TransposedConvolution Transposed(ArgumentReader arguments, int rank)
    {
        var window = Kernel(arguments, rank);
        var outputPadding = arguments.Axes("OutputPadding", rank, 0, min: 0);
        if (window.Padding.Same && outputPadding.Any(cells => cells > 0))
        {
            arguments.Fault(RuleIds.ArgumentRange, "OutputPadding",
                $"{arguments.Attribute.Name}: OutputPadding means nothing with Padding = Same, which gives size × stride; leave one of them out");
        }

        return new(
            arguments.Whole("filters"),
            window,
            outputPadding,
            arguments.Whole("Groups", 1),
            arguments.Flag("Bias", true),
            arguments.Init("KernelInit", arguments.Defaults.KernelInit),
            arguments.Init("BiasInit", arguments.Defaults.BiasInit));
    }

    public static Pooling Pooling(ArgumentReader arguments, PoolKind kind, int rank)
    {
        var kernel = arguments.Axes("window", rank);
        var stride = arguments.IsGiven("Stride") || arguments.Defaults.PoolStride is not null ? arguments.Axes("Stride", rank, arguments.Defaults.PoolStride) : kernel;
        var window = new Window(
            kernel,
            stride,
            Enumerable.Repeat(1L, rank).ToEquatableArray(),
            arguments.Padding("Padding", rank),
            arguments.Flag("CeilMode", arguments.Defaults.PoolCeilMode));

        return new Pooling(kind, window, kind == PoolKind.Average && arguments.Flag("CountIncludePad", arguments.Defaults.PoolCountIncludePad) && !window.Padding.Same);
    }

    public static GlobalPooling GlobalPooling(ArgumentReader arguments, PoolKind kind, int rank) => new(kind, rank, arguments.Flag("KeepDims", false));

    private static Window Kernel(ArgumentReader arguments, int rank) => new(
        arguments.Axes("kernel", rank),
        arguments.Axes("Stride", rank, 1),
        arguments.Axes("Dilation", rank, 1),
        arguments.Padding("Padding", rank));
}
