using System;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>How the values of a network are connected: how many outputs an input of a layer reaches, on average, and what comes after it.</summary>
internal static class Connections
{
    public static double PerInput(Op op, TensorShape input, TensorShape output) => op switch
    {
        Convolution convolution => PerInput(convolution, input, output),
        DepthwiseConvolution depthwise => PerInput(depthwise.On(input), input, output),
        SeparableConvolution separable => PerInput(separable.Depthwise.On(input), input, output) * separable.Filters,
        TransposedConvolution transposed => PerInput(transposed, input, output),
        _ => output.Features.Value,
    };

    /// <summary>A mean over all places comes later: the gradients of places are alike there.</summary>
    public static bool IsAveragedAfter(this NetworkGraph graph, Node node) =>
        graph.Nodes.Any(next => next.Id > node.Id && next.Op is MeanOverTokens or GlobalPooling { Kind: PoolKind.Average });

    private static double PerInput(Convolution convolution, TensorShape input, TensorShape output)
    {
        var window = convolution.Window;
        var map = input.AsMap(window.Rank)!;
        var reached = (double)convolution.Filters / convolution.Groups;
        for (var axis = 0; axis < window.Rank; axis++)
        {
            var size = map.Dims[axis + 1].Value;
            reached *= (double)Pairs(window, axis, size, output.Dims[axis + 1].Value, window.PaddingOf(axis, size).Before) / size;
        }

        return reached;
    }

    private static double PerInput(TransposedConvolution transposed, TensorShape input, TensorShape output)
    {
        var window = transposed.Window;
        var map = input.AsMap(window.Rank)!;
        var reached = (double)transposed.Filters / transposed.Groups;
        for (var axis = 0; axis < window.Rank; axis++)
        {
            var size = map.Dims[axis + 1].Value;
            reached *= (double)Pairs(window, axis, output.Dims[axis + 1].Value, size, transposed.CutBefore(axis)) / size;
        }

        return reached;
    }

    /// <summary>The pairs of a cell of the larger map and a place of the window, over a smaller map, that a weight joins along an axis.</summary>
    private static long Pairs(Window window, int axis, long size, long places, long before)
    {
        var pairs = 0L;
        for (var cell = 0; cell < window.Kernel[axis]; cell++)
        {
            // The places o with 0 ≤ o·stride + offset < size.
            var offset = cell * window.Dilation[axis] - before;
            var first = offset >= 0 ? 0 : Sizes.DivideUp(-offset, window.Stride[axis]);
            var last = size - 1 - offset < 0 ? -1 : (size - 1 - offset) / window.Stride[axis];
            pairs += Math.Max(Math.Min(last, places - 1) - first + 1, 0);
        }

        return pairs;
    }
}
