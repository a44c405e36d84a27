using System;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>A function of a Gaussian value, φ(m + sz) = Σ aₖ hₖ(z) in normalised Hermite polynomials.</summary>
/// <param name="Coefficients">aₖ.</param>
/// <param name="Square">E φ².</param>
/// <param name="Fourth">E φ⁴.</param>
/// <param name="Slope">E φ'².</param>
/// <param name="Deviation">s.</param>
internal sealed record Expansion(double[] Coefficients, double Square, double Fourth, double Slope, double Deviation)
{
    /// <summary>What every layer with a kernel and a ReLU has, but for the size.</summary>
    private static readonly Expansion rectifier = Integrated(new ReLU(), 0, 1);

    public static Expansion Of(Activation activation, double mean, double deviation) =>
        mean == 0 && activation is ReLU ? rectifier.Times(deviation) : Integrated(activation, mean, deviation);

    /// <summary>Of a function with φ(cx) = c φ(x).</summary>
    private Expansion Times(double size)
    {
        var coefficients = new double[Coefficients.Length];
        for (var term = 0; term < coefficients.Length; term++) coefficients[term] = Coefficients[term] * size;
        var square = size * size;
        return new(coefficients, Square * square, Fourth * square * square, size > 0 ? Slope : 0, size);
    }

    private static Expansion Integrated(Activation activation, double mean, double deviation)
    {
        var function = ActivationFunctions.Of(activation);
        var coefficients = new double[Gaussian.Terms];
        var (square, fourth, slope, last) = (0.0, 0.0, 0.0, 0.0);
        for (var index = 0; index < Gaussian.Nodes.Length; index++)
        {
            var weight = Gaussian.Weights[index];
            var x = mean + deviation * Gaussian.Nodes[index];
            var value = function(x);
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
}

/// <summary>
/// Two values of correlation c have the mean product Σ aₖ bₖ cᵏ (Mehler's formula; the c-map of Poole et al. 2016, for ReLU Cho &amp; Saul's 2009). What the first terms leave out
/// gets the power that makes the slope at c = 1, E φ'², exact: deep networks live there.
/// </summary>
internal sealed class ExpansionPair
{
    private readonly double[] weights;
    private readonly double rest;
    private readonly double power;

    public ExpansionPair(Expansion first, Expansion second)
    {
        weights = new double[first.Coefficients.Length];
        var (slope, at1) = (0.0, 0.0);
        for (var term = 0; term < weights.Length; term++)
        {
            weights[term] = first.Coefficients[term] * second.Coefficients[term];
            at1 += weights[term];
            slope += term * weights[term];
        }

        rest = Math.Sqrt(first.Square * second.Square) - at1;
        if (rest > 0) power = Math.Max((Math.Sqrt(first.Slope * second.Slope) * first.Deviation * second.Deviation - slope) / rest, Gaussian.Terms);
    }

    /// <summary>E φ(x) φ(y) of two values of this correlation.</summary>
    public double At(double correlation)
    {
        var sum = 0.0;
        for (var term = weights.Length - 1; term >= 0; term--) sum = sum * correlation + weights[term];
        return rest <= 0 || correlation <= 0 ? sum : sum + rest * Math.Pow(correlation, power);
    }
}
