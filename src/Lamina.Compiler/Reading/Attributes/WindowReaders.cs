using System.Linq;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the layers that slide a window.</summary>
internal static class WindowReaders
{
    public static Convolution Convolution(ArgumentReader arguments, int rank)
    {
        var window = new Window(
            arguments.Axes("kernel", rank),
            arguments.Axes("Stride", rank, 1),
            arguments.Axes("Dilation", rank, 1),
            arguments.Padding("Padding", rank));

        return new Convolution(
            arguments.Whole("filters"),
            window,
            arguments.Whole("Groups", 1),
            arguments.Flag("Bias", true),
            arguments.Init("KernelInit"),
            arguments.Init("BiasInit"));
    }

    public static Pooling Pooling(ArgumentReader arguments, PoolKind kind, int rank)
    {
        var kernel = arguments.Axes("window", rank);
        var stride = arguments.Find("Stride") is null or WrittenValue.Nothing ? kernel : arguments.Axes("Stride", rank);
        var window = new Window(
            kernel,
            stride,
            Enumerable.Repeat(1L, rank).ToEquatableArray(),
            arguments.Padding("Padding", rank),
            arguments.Flag("CeilMode", false));

        return new Pooling(kind, window, kind == PoolKind.Average && arguments.Flag("CountIncludePad", true) && !window.Padding.Same);
    }

    public static GlobalPooling GlobalPooling(ArgumentReader arguments, PoolKind kind, int rank) => new(kind, rank, arguments.Flag("KeepDims", false));
}
