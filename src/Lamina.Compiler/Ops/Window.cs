using System;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>The padding of a window: none, TensorFlow's same, or the same number of cells on both sides of an axis.</summary>
/// <param name="Same">TensorFlow's <c>SAME</c>: as much as gives ceil(size / stride) outputs, the odd cell at the end.</param>
/// <param name="Cells">Cells on each side, per axis; zeros with <paramref name="Same"/>.</param>
public sealed record WindowPadding(bool Same, EquatableArray<long> Cells);

/// <summary>
/// What convolutions and pools have in common: a window that moves over the spatial axes. The arithmetic of sizes lives here and nowhere else.
/// </summary>
/// <param name="Kernel">Cells per axis: height, width.</param>
/// <param name="Stride">Step per axis.</param>
/// <param name="Dilation">Distance between the cells of the window, per axis.</param>
/// <param name="Padding">What is added around the map.</param>
/// <param name="CeilMode">A last, incomplete window counts too (PyTorch's and Caffe's rounding up).</param>
public sealed record Window(
    EquatableArray<long> Kernel,
    EquatableArray<long> Stride,
    EquatableArray<long> Dilation,
    WindowPadding Padding,
    bool CeilMode = false)
{
    public int Rank => Kernel.Count;

    /// <summary>The cells from the window's first to its last: dilation × (kernel − 1) + 1.</summary>
    public long Span(int axis) => Sizes.Add(Sizes.Multiply(Dilation[axis], Kernel[axis] - 1), 1);

    /// <summary>What a place sees through the window.</summary>
    public Sight Sight => Sight.Window(Enumerable.Range(0, Rank).Select(axis => new SightAxis(Span(axis), Stride[axis])));

    /// <summary>Cells added before and after an axis of the given size (TensorFlow: the odd one goes after).</summary>
    public (long Before, long After) PaddingOf(int axis, long size)
    {
        if (!Padding.Same) return (Padding.Cells[axis], Padding.Cells[axis]);
        var total = Math.Max((Sizes.DivideUp(size, Stride[axis]) - 1) * Stride[axis] + Span(axis) - size, 0);
        return (total / 2, total - total / 2);
    }

    /// <summary>How many places the window has on an axis of the given size; below 1 if it does not fit.</summary>
    public long Outputs(int axis, long size)
    {
        if (Padding.Same) return Sizes.DivideUp(size, Stride[axis]);
        var room = size + 2 * Padding.Cells[axis] - Span(axis);
        if (!CeilMode) return room < 0 ? 0 : room / Stride[axis] + 1;

        // Less than a stride short of room still counts: that window is an incomplete one.
        if (room <= -Stride[axis]) return 0;
        var outputs = Sizes.DivideUp(room, Stride[axis]) + 1;
        // PyTorch drops a last window that would start in the padding after the map.
        return (outputs - 1) * Stride[axis] >= size + Padding.Cells[axis] ? outputs - 1 : outputs;
    }

    /// <summary>Slides the window over a map of its rank: the map that is left, or why it does not fit.</summary>
    public Inference Slide(TensorShape input, Dim features, string kernelArgument)
    {
        var left = new Dim[Rank];
        for (var axis = 0; axis < Rank; axis++)
        {
            var dim = input.Dims[axis + 1];
            left[axis] = dim.IsKnown ? Outputs(axis, dim.Value) : Symbolic(axis, dim);
            if (left[axis] is { IsKnown: true, Value: < 1 }) return TooLarge(input, kernelArgument);
        }

        return TensorShape.Map(features, EquatableArray.Of(left));
    }

    private Dim Symbolic(int axis, Dim dim) => dim.Map(Rule(axis), size => Outputs(axis, size));

    /// <summary>A kernel's extents in PyTorch's layout: the channels on both sides, then the cells.</summary>
    public EquatableArray<long> KernelExtents(long first, long second)
    {
        var extents = new long[Rank + 2];
        (extents[0], extents[1]) = (first, second);
        for (var axis = 0; axis < Rank; axis++) extents[axis + 2] = Kernel[axis];
        return EquatableArray.Of(extents);
    }

    /// <summary>The arithmetic of <see cref="Outputs"/> as a text.</summary>
    private string Rule(int axis)
    {
        var stride = Stride[axis];
        if (Padding.Same) return stride == 1 ? "#" : $"⌈#/{stride}⌉";

        // The window's first place takes a whole stride: floor(room / stride) + 1 is floor((room + stride) / stride).
        var room = 2 * Padding.Cells[axis] - Span(axis) + stride;
        var size = room == 0 ? "#" : room > 0 ? $"(# + {room})" : $"(# − {-room})";
        if (stride == 1) return size;
        return CeilMode ? $"⌈{size}/{stride}⌉ within {Padding.Cells[axis]}" : $"⌊{size}/{stride}⌋";
    }

    /// <summary>The cells before and after each axis of a map whose sizes are known.</summary>
    public EquatableArray<long> Before(TensorShape input) => Sides(input, static sides => sides.Before);

    /// <inheritdoc cref="Before"/>
    public EquatableArray<long> After(TensorShape input) => Sides(input, static sides => sides.After);

    private EquatableArray<long> Sides(TensorShape input, Func<(long Before, long After), long> side) =>
        input.Spatial.Select((dim, axis) => side(PaddingOf(axis, dim.Value))).ToEquatableArray();

    private Inference.Impossible TooLarge(TensorShape input, string argument)
    {
        var spatial = input.Spatial;
        var largest = Enumerable.Range(0, Rank).Where(axis => spatial[axis].IsKnown)
            .Min(axis => LargestKernel(axis, spatial[axis].Value));
        var padded = Padding.Cells.Any(cells => cells > 0) ? $", padded by {Join(Padding.Cells)}" : "";
        var dilated = Dilation.Any(d => d > 1) ? $" (dilation {Join(Dilation)}: it spans {Join(Enumerable.Range(0, Rank).Select(Span))})" : "";
        return new(RuleIds.WindowTooLarge, argument,
            $"{{layer}}: {argument} {Join(Kernel)}{dilated} does not fit the {string.Join("×", spatial)} map left by {{input}}{padded}; " +
            $"use a {argument} of at most {largest}, or Padding = Same")
        {
            Remedies = largest < 1
                ? EquatableArray.Of(new Remedy("Padding", "PaddingMode.Same"))
                : EquatableArray.Of(Remedy.Sizes(argument, Kernel.Select(Fitting)), new Remedy("Padding", "PaddingMode.Same")),
        };

        long Fitting(long cells, int axis) => spatial[axis].IsKnown ? Math.Min(cells, LargestKernel(axis, spatial[axis].Value)) : cells;
    }

    private long LargestKernel(int axis, long size) => (size + 2 * Padding.Cells[axis] - 1) / Dilation[axis] + 1;

    private static string Join(System.Collections.Generic.IEnumerable<long> sizes) => string.Join("×", sizes);
}
