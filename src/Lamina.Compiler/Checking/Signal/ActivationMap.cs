using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>What a function of each value does to the moments of a Gaussian value, for a small and a large input (<see cref="Expansion"/>).</summary>
internal static class ActivationMap
{
    public static State Apply(State input, Activation activation, TensorShape shape)
    {
        var (low, high) = input.Levels;
        var (mean, deviation) = (input.MeanAtRms, Math.Sqrt(input.Variance));
        var small = Expansion.Of(activation, mean * low, deviation * low);
        var large = high == low ? small : Expansion.Of(activation, mean * high, deviation * high);

        var square = (small.Square + large.Square) / 2;
        var (own, other) = Products(input, small, large, square);
        var fourth = (small.Fourth + large.Fourth) / 2;
        var tail = square <= 0 ? 0 : fourth / (square * square) - 3;
        return new(
            (small.Coefficients[0] + large.Coefficients[0]) / 2, own, other, State.EvennessOf(small.Square, large.Square),
            Math.Max(input.Spread + tail / input.IndependentValues(shape), 0))
        {
            Before = IsMonotone(activation) ? (input, activation) : null,
            Profiles = input.Profiles,
            Slope = (small.Slope + large.Slope) / 2,
        };
    }

    /// <summary>Two cells of one input have its size; of two inputs both may be small, both large, or one of each.</summary>
    private static (Ladder Own, Ladder Other) Products(State input, Expansion small, Expansion large, double square)
    {
        var (meanSquare, variance, evenness) = (input.MeanAtRms * input.MeanAtRms, input.Variance, input.Evenness);
        if (variance <= 0)
        {
            var mean = (small.Coefficients[0] + large.Coefficients[0]) / 2;
            return (Ladder.Constant(square), Ladder.Constant(mean * mean));
        }

        var isEven = ReferenceEquals(small, large);
        var bothSmall = new ExpansionPair(small, small);
        var (mixed, bothLarge) = isEven ? (bothSmall, bothSmall) : (new ExpansionPair(small, large), new ExpansionPair(large, large));
        var own = input.Own.Map(product =>
        {
            var correlation = Limit((product - meanSquare) / variance);
            return isEven ? bothSmall.At(correlation) : (bothSmall.At(correlation) + bothLarge.At(correlation)) / 2;
        }).WithHere(square);
        var other = input.Other.Map(product =>
        {
            var correlation = Limit((product / evenness - meanSquare) / variance);
            return isEven ? bothSmall.At(correlation) : (bothSmall.At(correlation) + 2 * mixed.At(correlation) + bothLarge.At(correlation)) / 4;
        });
        return (own, other);
    }

    private static double Limit(double correlation) => Math.Max(-1, Math.Min(1, correlation));

    private static bool IsMonotone(Activation activation) => activation is not (GELU or SiLU or Mish or HardSwish);
}
