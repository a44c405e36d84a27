using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// Pools. The cells of a window are alike, since images are smooth: z = √ρ·g + √(1 − ρ)·eᵢ with a part g that all share and parts eᵢ of their own, whose largest has the
/// mean and variance of the largest of n normal values. Of two windows whose own parts have correlation c, the maxima have c^(0.86 + 0.57 ln n), fitted to
/// simulations for n from 4 to 49.
/// </summary>
internal static class PoolMap
{
    public static State Maximum(State input, IReadOnlyList<long> window, double stride, bool isGlobal, TensorShape after)
    {
        // A maximum may be taken before a monotone function; what dropout has left out counts as zero, which is never the maximum of a rectifier's values.
        if (input.Before is not var (value, function)) return Largest(input, window, stride, isGlobal, 1);
        var pooled = ActivationMap.Apply(Largest(value, window, stride, isGlobal, input.Kept), function, after);
        return input.Kept < 1 ? pooled.Affine(1 / input.Kept, 0) : pooled;
    }

    public static State Mean(State input, IReadOnlyList<long> window, double stride, bool isGlobal)
    {
        var (own, other) = (input.Own.Average(window), input.Other.Average(window));
        return input with
        {
            Own = isGlobal ? Ladder.Constant(own) : input.Own.Strided(stride).Map(product => Math.Min(product, own)).WithHere(own),
            Other = isGlobal ? Ladder.Constant(other) : input.Other.Strided(stride).WithHere(other),
            Before = null,
            Kept = 1,
            Profiles = isGlobal ? null : input.Profiles,
        };
    }

    private static State Largest(State input, IReadOnlyList<long> window, double stride, bool isGlobal, double kept)
    {
        var variance = input.Variance;
        if (variance <= 0) return input with { Before = null };
        var meanSquare = input.MeanAtRms * input.MeanAtRms;
        var own = input.Own.Map(product => (product - meanSquare) / variance);
        var other = input.Other.Map(product => (product / input.Evenness - meanSquare) / variance);

        var cells = Math.Max(window.Aggregate(1.0, (product, extent) => product * extent) * kept, 1);
        var shared = Math.Max(Math.Min(own.AverageApart(window), 1), 0);
        var largest = Gaussian.Largest(cells);
        var apart = (1 - shared) * largest.Variance;
        var mean = input.MeanAtRms + Math.Sqrt(variance * (1 - shared)) * largest.Mean;
        var power = 0.86 + 0.57 * Math.Log(Math.Max(cells, 1.3));

        var between = other.AverageApart(window);
        var ownParts = shared < 1 ? Math.Max(Math.Min((other.Here - between) / (1 - shared), 1), 0) : 1;
        double Products(double correlation) => mean * mean + variance * correlation;
        var here = shared + apart;
        var span = window.Max();
        var ownAfter = isGlobal
            ? Ladder.Constant(here)
            : Ladder.Of(distance => distance == 0 ? here : Math.Min(here, own.At(distance * stride) + apart * Math.Max(0, 1 - distance * stride / span)));
        var sameWindow = Math.Min(between + apart * Math.Pow(ownParts, power), here);
        var otherAfter = isGlobal
            ? Ladder.Constant(sameWindow)
            : Ladder.Of(distance => distance == 0 ? sameWindow : Math.Min(sameWindow, other.At(distance * stride)));

        return new(
            mean * Math.Sqrt(input.Evenness), ownAfter.Map(Products), otherAfter.Map(correlation => input.Evenness * Products(correlation)),
            input.Evenness, input.Spread)
        {
            Profiles = isGlobal ? null : input.Profiles,
        };
    }
}
