using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>What the sums of a layer with a kernel make of products, for weights of variance 1.</summary>
/// <param name="Gain">How many inputs an output sums, by the distance of the outputs; zeros of the padding do not count.</param>
/// <param name="Travel">Which distance of the input is which of the output.</param>
/// <param name="Profiles">Where the signal is afterwards; null for a vector.</param>
internal sealed record Sums(Ladder Gain, Func<Ladder, Ladder> Travel, IReadOnlyList<double[]>? Profiles)
{
    public static Sums Of(Op op, State state, TensorShape input, TensorShape output) => op switch
    {
        Convolution convolution => Of(convolution, state, input, output),
        DepthwiseConvolution depthwise => Of(depthwise.On(input), state, input, output),
        SeparableConvolution separable => Of(separable.Depthwise.On(input), state, input, output) is var first
            ? first with { Gain = first.Gain.Map(gain => gain * input.Features.Value) }
            : null!,
        TransposedConvolution transposed => Of(transposed, input, output),
        _ => new(Ladder.Constant(input.Features.Value), ladder => ladder, state.Profiles),
    };

    private static Sums Of(Convolution convolution, State state, TensorShape input, TensorShape output)
    {
        var window = convolution.Window;
        var map = input.AsMap(window.Rank)!;
        var profiles = state.Profiles ?? Profile.Of(map.Places(), Profile.Even);
        var axes = Profile.Each(profiles, window, (cells, axis) => Profile.GainsOf(cells, window, axis, output.Dims[axis + 1].Value));

        // Along one axis at that distance, along the others together; the mean over the axes.
        var all = (double)map.Features.Value / convolution.Groups;
        foreach (var axis in axes) all *= axis.ByStep[0];
        double GainAt(int step)
        {
            if (step == 0 || all == 0) return all;
            var sum = 0.0;
            foreach (var axis in axes) sum += axis.ByStep[step] / axis.ByStep[0];
            return all * sum / axes.Length;
        }

        var stride = Stride(window);
        return new(Ladder.OfSteps(GainAt), ladder => ladder.Strided(stride), Array.ConvertAll(axes, axis => axis.Cells));
    }

    private static Sums Of(TransposedConvolution transposed, TensorShape input, TensorShape output)
    {
        var window = transposed.Window;
        var map = input.AsMap(window.Rank)!;

        // Neighbours that a stride has spread out meet different weights: only cells a multiple of the stride apart have anything in common.
        var stride = Stride(window);
        var alike = Math.Pow(stride, -window.Rank);
        var isOne = map.Spatial.All(extent => extent.Value == 1);
        Ladder Travel(Ladder ladder) => Ladder.Of(distance => distance == 0 ? ladder.Here : isOne || distance < stride ? 0 : ladder.At(distance / stride) * alike);
        var perOutput = Connections.PerInput(transposed, input, output) * input.Elements.Value / output.Elements.Value;
        return new(Ladder.Constant(perOutput), Travel, Profile.Of(output.Places(), Profile.Even));
    }

    /// <summary>The mean step over the axes.</summary>
    private static double Stride(Window window)
    {
        var product = 1.0;
        foreach (var step in window.Stride) product *= step;
        return product == 1 ? 1 : Math.Pow(product, 1.0 / window.Rank);
    }
}
