using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// What a function of each value does to the moments of a Gaussian value. With φ(m + sz) = Σ aₖ hₖ(z) in normalised Hermite polynomials, two values of correlation c have
/// the mean product Σ aₖ² cᵏ (Mehler's formula; the c-map of Poole et al. 2016, for ReLU Cho &amp; Saul's 2009). What the first terms leave out
/// gets the power that makes the slope at c = 1, E φ'², exact: deep networks live there.
/// </summary>
internal static class ActivationMap
{
    public static State Apply(State input, Activation activation, TensorShape shape)
    {
        var (small, large) = Levels(input, activation);
        var (meanSquare, variance) = (input.MeanAtRms * input.MeanAtRms, input.Variance);
        var evenness = input.Evenness;

        var own = variance <= 0 ? Ladder.Constant((small.Square + large.Square) / 2) : input.Own.Map(product =>
        {
            var correlation = Limit((product - meanSquare) / variance);
            return (small.Product(small, correlation) + large.Product(large, correlation)) / 2;
        }).WithHere((small.Square + large.Square) / 2);
        var mean = (small.Coefficients[0] + large.Coefficients[0]) / 2;
        var other = variance <= 0 ? Ladder.Constant(mean * mean) : input.Other.Map(product =>
        {
            var correlation = Limit((product / evenness - meanSquare) / variance);
            return (small.Product(small, correlation) + 2 * small.Product(large, correlation) + large.Product(large, correlation)) / 4;
        });

        var square = own.Here;
        var fourth = (small.Fourth + large.Fourth) / 2;
        var tail = square <= 0 ? 0 : fourth / (square * square) - 3;
        var spread = Math.Max(input.Spread + tail / input.IndependentValues(shape), 0);
        return new(mean, own, other, State.EvennessOf(small.Square, large.Square), spread) 
        {
            Before = IsMonotone(activation) ? (input, activation) : null,
            Profiles = input.Profiles,
            Slope = (small.Slope + large.Slope) / 2,
        };
    }

    private static (Expansion Small, Expansion Large) Levels(State input, Activation activation)
    {
        var (low, high) = input.Levels;
        var (mean, deviation) = (input.MeanAtRms, Math.Sqrt(input.Variance));
        return (Expansion.Of(activation, mean * low, deviation * low), Expansion.Of(activation, mean * high, deviation * high));
    }

    private static double Limit(double correlation) => Math.Max(-1, Math.Min(1, correlation));

    private static bool IsMonotone(Activation activation) => activation is not (GELU or SiLU or Mish or HardSwish);

    /// <param name="Coefficients">aₖ.</param>
    /// <param name="Square">E φ².</param>
    /// <param name="Fourth">E φ⁴.</param>
    /// <param name="Slope">E φ'².</param>
    /// <param name="Deviation">s.</param>
    private sealed record Expansion(double[] Coefficients, double Square, double Fourth, double Slope, double Deviation)
    {
        public static Expansion Of(Activation activation, double mean, double deviation)
        {
            var coefficients = new double[Gaussian.Terms];
            var (square, fourth, slope, last) = (0.0, 0.0, 0.0, 0.0);
            for (var index = 0; index < Gaussian.Nodes.Length; index++)
            {
                var weight = Gaussian.Weights[index];
                var x = mean + deviation * Gaussian.Nodes[index];
                var value = ActivationFunctions.Value(activation, x);
                square += weight * value * value;
                fourth += weight * value * value * value * value;
                if (index > 0 && deviation > 0)
                {
                    var rise = ActivationFunctions.Slope(activation, x, value, last, deviation * Gaussian.Step);
                    slope += Gaussian.MiddleWeights[index] * rise * rise;
                }

                last = value;
                var hermite = Gaussian.WeightedHermite[index];
                for (var term = 0; term < coefficients.Length; term++) coefficients[term] += hermite[term] * value;
            }

            return new(coefficients, square, fourth, slope, deviation);
        }

        /// <summary>E φ(x) φ(y) of two values of this correlation, of which the other may have another size.</summary>
        public double Product(Expansion other, double correlation)
        {
            var (sum, slope, at1, power) = (0.0, 0.0, 0.0, 1.0);
            for (var term = 0; term < Coefficients.Length; term++)
            {
                var weight = Coefficients[term] * other.Coefficients[term];
                sum += weight * power;
                at1 += weight;
                slope += term * weight;
                power *= correlation;
            }

            var rest = Math.Sqrt(Square * other.Square) - at1;
            if (rest <= 0 || correlation <= 0) return sum;
            var steepness = (Math.Sqrt(Slope * other.Slope) * Deviation * other.Deviation - slope) / rest;
            return sum + rest * Math.Pow(correlation, Math.Max(steepness, Gaussian.Terms));
        }
    }
}
