using System;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>What is taken of each window.</summary>
public enum PoolKind
{
    Max,
    Average,
}

/// <summary>Pooling over a window: <c>MaxPool1D</c> to <c>MaxPool3D</c>, <c>AvgPool1D</c> to <c>AvgPool3D</c>.</summary>
/// <param name="Kind">The maximum or the mean.</param>
/// <param name="Window">Window, stride (the window by default), padding, rounding.</param>
/// <param name="CountIncludePad">A mean counts padded zeros; never with <c>Same</c>, as in TensorFlow.</param>
public sealed record Pooling(PoolKind Kind, Window Window, bool CountIncludePad) : UnaryOp
{
    public override string Stem => "pool";

    public override Sight Sees(TensorShape input) => Window.Sight;

    protected override Inference Infer(TensorShape input)
    {
        for (var axis = 0; axis < Window.Rank; axis++)
        {
            var cells = Window.Padding.Cells[axis];
            if (cells <= Window.Kernel[axis] / 2) continue;
            return new Inference.Impossible(RuleIds.PoolPadding, "Padding",
                $"{{layer}}: padding {cells} is more than half of the window of {Window.Kernel[axis]}, so that a window could lie in the padding alone; " +
                $"use a padding of at most {Window.Kernel[axis] / 2}")
            {
                Remedies = EquatableArray.Of(Remedy.Sizes("Padding", Window.Padding.Cells.Zip(Window.Kernel, (written, kernel) => Math.Min(written, kernel / 2)))),
            };
        }

        return input.AsMap(Window.Rank) is { } map ? Window.Slide(map, map.Features, "window") : Maps.WrongRank(input, Window.Rank);
    }
}

/// <summary>One number per channel: <c>GlobalAvgPool1D</c> to <c>GlobalAvgPool3D</c>, <c>GlobalMaxPool1D</c> to <c>GlobalMaxPool3D</c>.</summary>
/// <param name="Kind">The maximum or the mean.</param>
/// <param name="SpatialRank">The number of axes that are pooled: 2 for C×H×W.</param>
/// <param name="KeepDims">C×1×1 instead of a vector.</param>
public sealed record GlobalPooling(PoolKind Kind, int SpatialRank, bool KeepDims) : UnaryOp
{
    public override string Stem => "pool";

    public override Sight Sees(TensorShape input) => Sight.Everything;

    protected override Inference Infer(TensorShape input)
    {
        if (input.AsMap(SpatialRank) is not { } map) return Maps.WrongRank(input, SpatialRank, "put it before Flatten, or leave it out");
        return KeepDims ? TensorShape.Map(map.Features, Enumerable.Repeat((Dim)1L, SpatialRank).ToEquatableArray()) : TensorShape.Vector(map.Features);
    }
}
