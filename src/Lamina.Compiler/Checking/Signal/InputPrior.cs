using System;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// What data looks like of which only the range, or the mean and deviation, is declared. Figures of images of [0, 1]: colour from CIFAR-10, grey from MNIST, with a little of
/// Fashion-MNIST's brightness (docs/signal.md has the measurements).
/// </summary>
internal static class InputPrior
{
    /// <summary>The least height and width that make three channels an image.</summary>
    private const long LeastImage = 8;

    /// <summary>1 − product / second moment, by the distance as a part of the image's size: natural images are alike at every scale.</summary>
    private static readonly (double Distance, double Lost)[] colour = [(1 / 32.0, 0.016), (1 / 16.0, 0.038), (1 / 8.0, 0.069), (1 / 4.0, 0.105), (1 / 2.0, 0.126), (1, 0.13)];

    private static readonly (double Distance, double Lost)[] grey = [(1 / 28.0, 0.13), (1 / 14.0, 0.35), (1 / 7.0, 0.62), (2 / 7.0, 0.75), (4 / 7.0, 0.94), (1, 0.95)];

    private static readonly (double Distance, double Lost)[] greyOther = [(1 / 28.0, 0), (1 / 14.0, 0.01), (1 / 7.0, 0.08), (2 / 7.0, 0.4), (4 / 7.0, 0.9), (1, 0.95)];

    /// <param name="input">The input.</param>
    /// <returns>The state, and whether it rests on a declared range.</returns>
    public static (State State, bool IsDeclared) Of(NetworkInput input)
    {
        // Numbers of tokens have no size; their vectors are the embedding's.
        if (input.Shape.Vocabulary is not null) return (Independent(input.Range), true);
        var range = input.Range;
        var image = Image(input.Shape);
        var state = image ?? Independent(range);
        var (mean, deviation) = (state.Mean, Math.Sqrt(state.SecondMoment - state.Mean * state.Mean));
        return range switch
        {
            { Mean: { } declaredMean, Std: { } declaredStd } => (state.Affine(declaredStd / deviation, declaredMean - mean * declaredStd / deviation), true),
            { Min: { } min, Max: { } max } => (image is null ? state : state.Affine(max - min, min), true),
            _ => (state.Affine(1 / deviation, -mean / deviation), false),
        };
    }

    private static State? Image(TensorShape shape)
    {
        if (!shape.IsMap || shape.Rank != 3 || !shape.Features.IsKnown || shape.Features.Value is not (1 or 3 or 4)) return null;
        if (shape.Spatial.Any(extent => !extent.IsKnown || extent.Value < LeastImage)) return null;
        var size = (double)shape.Spatial.Max(extent => extent.Value);
        return shape.Features.Value == 1
            ? new(0.14, Products(0.115, grey, size), Products(0.115 * 0.42, greyOther, size), 0.968, 0) { Profiles = Profile.Of(shape.Places(), Centred) }
            : new(0.48, Products(0.292, colour, size), Ladder.Constant(0.292 * 0.79), 0.952, 0);
    }

    /// <summary>Digits, letters and clothes stand in the middle, with an empty border.</summary>
    private static double[] Centred(long size) => Profile.Normalised([.. Enumerable.Range(0, (int)size).Select(cell =>
    {
        var border = Math.Min(cell + 0.5, size - cell - 0.5) / size;
        var inside = Math.Sin(Math.PI / 2 * Math.Max(0.02, Math.Min((border - 0.07) / 0.40, 1)));
        return Math.Pow(inside, 1.7);
    })]);

    /// <summary>Features that have nothing to do with each other, even over their range.</summary>
    private static State Independent(ValueRange range)
    {
        var (mean, variance) = range is { Min: { } min, Max: { } max } ? ((min + max) / 2, (max - min) * (max - min) / 12) : (0, 1);
        return new(mean, Ladder.Constant(mean * mean).WithHere(mean * mean + variance), Ladder.Constant(mean * mean), 1, 0);
    }

    private static Ladder Products(double square, (double Distance, double Lost)[] lost, double size) => Ladder.Of(distance => square * (1 - Lost(lost, distance / size)));

    private static double Lost((double Distance, double Lost)[] table, double distance)
    {
        if (distance <= table[0].Distance) return table[0].Lost * distance / table[0].Distance;
        for (var index = 1; index < table.Length; index++)
        {
            var (left, right) = (table[index - 1], table[index]);
            if (distance <= right.Distance) return left.Lost + (right.Lost - left.Lost) * Math.Log(distance / left.Distance) / Math.Log(right.Distance / left.Distance);
        }

        return table[table.Length - 1].Lost;
    }
}
