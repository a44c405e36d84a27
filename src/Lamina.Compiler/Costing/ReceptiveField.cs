using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Costing;

/// <summary>
/// How much of the network's input one place of a value depends on, by the recurrence of Araujo et al. 2019 ("Computing Receptive Fields of Convolutional
/// Neural Networks"): each window adds its places less one times the step so far, strides multiply the step, a join has the largest of its paths. Not cut
/// to the input's size, as published figures are not.
/// </summary>
/// <param name="Sight">All of the input, an unknown part of it, or a window of it with the step between neighbours.</param>
public sealed record ReceptiveField(Sight Sight)
{
    /// <summary>A place of the input is itself. A vector is one place.</summary>
    public static ReceptiveField OfInput(TensorShape shape)
    {
        var axes = shape.Rank - (shape.Vocabulary is null ? 1 : 0);
        return new(axes == 0 ? Sight.Everything : Sight.Window(Enumerable.Repeat(new SightAxis(1, 1), axes)));
    }

    /// <summary>The field of a value from those of the values it is computed from.</summary>
    public static ReceptiveField Of(Op op, IReadOnlyList<TensorShape> shapes, IReadOnlyList<ReceptiveField> arriving) =>
        new(arriving.Select((field, index) => Through(field.Sight, op.Sees(shapes[index]))).Aggregate(Largest));

    /// <summary><c>212</c>, <c>24×15</c>, <c>all</c> or <c>?</c>, in places of the input.</summary>
    public override string ToString() => Sight switch
    {
        Sight.Neighbours window => string.Join("×", window.Axes.All(axis => axis.Span == window.Axes[0].Span) ? [Text(window.Axes[0])] : window.Axes.Select(Text)),
        Sight.All => "all",
        _ => "?",
    };

    private static Sight Through(Sight field, Sight seen) => (field, seen) switch
    {
        (Sight.All, _) or (_, Sight.All) => Sight.Everything,
        (_, Sight.Same) => field,
        (Sight.Neighbours from, Sight.Neighbours window) when from.Axes.Count == window.Axes.Count =>
            Sight.Window(from.Axes.Zip(window.Axes, (before, axis) => new SightAxis(before.Span + (axis.Span - 1) * before.Step, before.Step * axis.Step))),
        _ => Sight.Unknown,
    };

    private static Sight Largest(Sight left, Sight right) => (left, right) switch
    {
        (Sight.All, _) or (_, Sight.All) => Sight.Everything,
        (Sight.Neighbours one, Sight.Neighbours other) when one.Axes.Count == other.Axes.Count =>
            Sight.Window(one.Axes.Zip(other.Axes, (a, b) => new SightAxis(Math.Max(a.Span, b.Span), Math.Max(a.Step, b.Step)))),
        _ => Sight.Unknown,
    };

    private static string Text(SightAxis axis) => Math.Ceiling(axis.Span).ToString(CultureInfo.InvariantCulture);
}
