using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>How often two random cells of a map stand at each step of a <see cref="Ladder"/>. Sizes repeat within and across networks, so the last ones are kept.</summary>
internal static class PairShares
{
    private const int Kept = 512;

    private static readonly ConcurrentDictionary<(long First, long Second, long Third), double[]> known = new();

    public static double[] Of(IReadOnlyList<long> extents, int steps)
    {
        var key = (Extent(extents, 0), Extent(extents, 1), Extent(extents, 2));
        if (known.TryGetValue(key, out var shares)) return shares;
        if (known.Count >= Kept) known.Clear();
        return known[key] = Count(extents, steps);
    }

    private static long Extent(IReadOnlyList<long> extents, int axis) => axis < extents.Count ? extents[axis] : 1;

    private static double[] Count(IReadOnlyList<long> extents, int steps)
    {
        var pairs = new List<(double Square, double Share)> { (0, 1) };
        foreach (var extent in extents)
        {
            var longer = new List<(double Square, double Share)>();
            foreach (var (square, share) in pairs)
            {
                foreach (var (distance, part) in Distances(extent)) longer.Add((square + distance * distance, share * part));
            }

            pairs = longer;
        }

        var shares = new double[steps];
        foreach (var (square, share) in pairs)
        {
            if (square == 0)
            {
                shares[0] += share;
                continue;
            }

            var (step, rest) = Ladder.Place(Math.Sqrt(square));
            shares[step] += share * (1 - rest);
            if (rest > 0) shares[step + 1] += share * rest;
        }

        return shares;
    }

    /// <summary>How often two random cells of an axis are so far apart; far ones in groups that double.</summary>
    private static IEnumerable<(double Distance, double Share)> Distances(long extent)
    {
        yield return (0, 1.0 / extent);
        for (long first = 1; first < extent; first *= 2)
        {
            var (distance, share) = (0.0, 0.0);
            var last = Math.Min(2 * first, extent) - 1;
            for (var apart = first; apart <= last; apart++)
            {
                var weight = 2.0 * (extent - apart) / ((double)extent * extent);
                distance += apart * weight;
                share += weight;
            }

            yield return (distance / share, share);
        }
    }
}
