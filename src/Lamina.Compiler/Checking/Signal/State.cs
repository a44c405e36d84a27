using System;
using System.Collections.Generic;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// What is known of a value at step 0, as an average over its units, over the inputs and over the random weights (docs/signal.md): a few moments, which each
/// layer maps to those of the next value (Poole et al. 2016, Schoenholz et al. 2017).
/// </summary>
/// <param name="Mean">The mean.</param>
/// <param name="Own">The mean product of two cells of one input, by their distance; at distance 0 the second moment.</param>
/// <param name="Other">The same for two cells of two inputs: the part that does not depend on the input.</param>
/// <param name="Evenness">How equal the inputs' sizes are: (E a)² / E a² for the RMS a of an input. Rectifiers keep the sizes of the inputs for ever.</param>
/// <param name="Spread">The variance of the logarithm of the second moment over the seeds (Hanin &amp; Rolnick 2018).</param>
internal sealed record State(double Mean, Ladder Own, Ladder Other, double Evenness, double Spread)
{
    /// <summary>The value before a monotone activation, and the activation: a pool takes the maximum there.</summary>
    public (State Value, Activation Function)? Before { get; init; }

    /// <summary>The share of the cells that dropout has left since <see cref="Before"/>.</summary>
    public double Kept { get; init; } = 1;

    /// <summary>Of an activation's value E φ'²: by how much the activation shrinks the second moment of a gradient.</summary>
    public double Slope { get; init; } = 1;

    /// <summary>Of a sum how many weights each of its units has: few, and the units' sizes differ.</summary>
    public double Weights { get; init; } = double.PositiveInfinity;

    /// <summary>Of a sum the second moment of a weight.</summary>
    public double WeightSquare { get; init; }

    /// <summary>Where on each axis of a map the signal is; null for a vector.</summary>
    public IReadOnlyList<double[]>? Profiles { get; init; }

    public double SecondMoment => Own.Here;

    /// <summary>The median over the seeds of the RMS.</summary>
    public double Rms => Math.Sqrt(Math.Max(Own.Here, 0) * Median);

    /// <summary>The median over the seeds of the standard deviation over the inputs.</summary>
    public double Deviation => Math.Sqrt(Math.Max(Own.Here - Other.Here, 0) * Median);

    private double Median => MedianOf(Spread);

    /// <summary>The mean of an input of RMS size.</summary>
    public double MeanAtRms => Mean / Math.Sqrt(Evenness);

    public double Variance => Math.Max(Own.Here - MeanAtRms * MeanAtRms, 0);

    /// <summary>The sizes of a small and a large input, as parts of the RMS.</summary>
    public (double Small, double Large) Levels
    {
        get
        {
            var (centre, apart) = (Math.Sqrt(Evenness), Math.Sqrt(Math.Max(1 - Evenness, 0)));
            return (centre - apart, centre + apart);
        }
    }

    /// <summary>The median of a product of chi squares as a part of its mean: a chi square of n terms has a spread of 2/n (Wilson &amp; Hilferty 1931).</summary>
    public static double MedianOf(double spread) => Math.Pow(1 - Math.Min(spread, 6) / 9, 3);

    /// <summary>The evenness after each input's second moment has been mapped.</summary>
    public static double EvennessOf(double small, double large)
    {
        (small, large) = (Math.Max(small, 0), Math.Max(large, 0));
        if (small + large <= 0) return 1;
        var mean = (Math.Sqrt(small) + Math.Sqrt(large)) / 2;
        return Math.Max(mean * mean / ((small + large) / 2), 0.5);
    }

    /// <summary>value × factor + offset.</summary>
    public State Affine(double factor, double offset)
    {
        var (mean, meanAtRms) = (Mean, MeanAtRms);
        var (small, large) = Levels;
        double Level(double level) => factor * factor * Own.Here * level * level + 2 * factor * offset * meanAtRms * level + offset * offset;
        double Product(double product) => factor * factor * product + 2 * factor * offset * mean + offset * offset;
        return new(factor * mean + offset, Own.Map(Product), Other.Map(Product), EvennessOf(Level(small), Level(large)), Spread)
        {
            Before = offset == 0 && factor > 0 ? Before : null,
            Kept = Kept,
            Profiles = Profiles,
            Slope = Slope,
        };
    }

    /// <summary>How many values vary independently over the seeds: the units, and of each the places that are not alike.</summary>
    public double IndependentValues(TensorShape shape)
    {
        var variance = Variance;
        var meanSquare = MeanAtRms * MeanAtRms;
        if (variance <= 0) return shape.Features.Value;
        var alike = Own.Map(product => (product - meanSquare) * (product - meanSquare) / (variance * variance)).Average(shape.Places());
        return shape.Features.Value / Math.Max(Math.Min(alike, 1), 1e-6);
    }
}

internal static class ShapePlaces
{
    /// <summary>The extents over which a feature repeats; none of a vector.</summary>
    public static long[] Places(this TensorShape shape)
    {
        var places = new long[shape.Rank - 1];
        for (var place = 0; place < places.Length; place++) places[place] = shape.Dims[place < shape.FeatureAxis ? place : place + 1].Value;
        return places;
    }
}
