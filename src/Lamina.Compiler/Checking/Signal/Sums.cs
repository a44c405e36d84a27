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
        var profiles = state.Profiles ?? [.. map.Spatial.Select(extent => Profile.Even(extent.Value))];
        var axes = Enumerable.Range(0, window.Rank).ToList();
        var outputs = output.Spatial.Select(extent => extent.Value).ToList();

        // Along one axis at that distance, along the others together; the mean over the axes.
        var sizes = profiles.Select(cells => cells.Select(Math.Sqrt).ToArray()).ToList();
        var together = axes.Select(axis => Profile.Gain(sizes[axis], window, axis, outputs[axis], 0)).ToList();
        var all = together.Aggregate((double)map.Features.Value / convolution.Groups, (product, gain) => product * gain);
        double GainAt(double distance) => distance == 0 || all == 0
            ? all
            : all * axes.Average(axis => Profile.Gain(sizes[axis], window, axis, outputs[axis], (long)distance) / together[axis]);

        var stride = Math.Pow(window.Stride.Aggregate(1.0, (product, step) => product * step), 1.0 / window.Rank);
        return new(
            Ladder.Of(GainAt), ladder => ladder.Strided(stride),
            [.. axes.Select(axis => Profile.Normalised(Profile.Summed(profiles[axis], window, axis, outputs[axis])))]);
    }

    private static Sums Of(TransposedConvolution transposed, TensorShape input, TensorShape output)
    {
        var window = transposed.Window;
        var map = input.AsMap(window.Rank)!;

        // Neighbours that a stride has spread out meet different weights: only cells a multiple of the stride apart have anything in common.
        var stride = Math.Pow(window.Stride.Aggregate(1.0, (product, step) => product * step), 1.0 / window.Rank);
        var alike = Math.Pow(stride, -window.Rank);
        var isOne = map.Spatial.All(extent => extent.Value == 1);
        Ladder Travel(Ladder ladder) => Ladder.Of(distance => distance == 0 ? ladder.Here : isOne || distance < stride ? 0 : ladder.At(distance / stride) * alike);
        var perOutput = Connections.PerInput(transposed, input, output) * input.Elements.Value / output.Elements.Value;
        return new(Ladder.Constant(perOutput), Travel, [.. output.Spatial.Select(extent => Profile.Even(extent.Value))]);
    }
}
