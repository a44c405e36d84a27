using System;
using System.Linq;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>Integrals over the normal distribution by the trapezoid rule on fixed nodes, which for smooth functions is as exact as Gauss and Hermite's and for rectifiers better.</summary>
internal static class Gaussian
{
    public const double Step = 0.125;

    private const double Reach = 7;

    public static double[] Nodes { get; } = [.. Enumerable.Range(0, (int)(2 * Reach / Step) + 1).Select(index => index * Step - Reach)];

    /// <summary>The weight of each node; together 1.</summary>
    public static double[] Weights { get; } = [.. Nodes.Select(node => Density(node) * Step)];

    /// <summary>The terms of an expansion.</summary>
    public const int Terms = 10;

    /// <summary>The weight of each node times each normalised Hermite polynomial there.</summary>
    public static double[][] WeightedHermite { get; } = [.. Nodes.Select((node, index) => Hermite(node, Weights[index]))];

    /// <summary>The probability below each node.</summary>
    public static double[] Below { get; } = Cumulative();

    /// <summary>The weight of the middle of the cell below each node.</summary>
    public static double[] MiddleWeights { get; } = [.. Nodes.Select(node => Density(node - Step / 2) * Step)];

    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The probability below x, from a table.</summary>
    public static double Probability(double x)
    {
        if (x <= -Reach) return 0;
        if (x >= Reach - Step) return 1;
        var index = (int)((x + Reach) / Step);
        var rest = x - Nodes[index];
        // Taylor to the third order from the node below: the derivatives of the density are known.
        return Below[index] + Density(Nodes[index]) * rest * (1 - Nodes[index] * rest / 2 + (Nodes[index] * Nodes[index] - 1) * rest * rest / 6);
    }

    /// <summary>The mean and the variance of the largest of n independent normal values.</summary>
    public static (double Mean, double Variance) Largest(double count)
    {
        // E max = ∫ x d(Φⁿ), by parts over the cells between the nodes.
        var (mean, square, last) = (0.0, 0.0, 0.0);
        for (var index = 0; index < Nodes.Length; index++)
        {
            var below = index == Nodes.Length - 1 ? 1 : Math.Pow(Below[index], count);
            var centre = Nodes[index] - Step / 2;
            mean += centre * (below - last);
            square += centre * centre * (below - last);
            last = below;
        }

        return (mean, square - mean * mean);
    }

    private static double[] Hermite(double node, double weight)
    {
        var values = new double[Terms];
        var (polynomial, previous) = (1.0, 0.0);
        for (var term = 0; term < Terms; term++)
        {
            values[term] = weight * polynomial;
            (polynomial, previous) = ((node * polynomial - Math.Sqrt(term) * previous) / Math.Sqrt(term + 1), polynomial);
        }

        return values;
    }

    private static double[] Cumulative()
    {
        // Simpson's rule over each cell.
        var result = new double[Nodes.Length];
        for (var index = 1; index < result.Length; index++)
        {
            var (a, b) = (Nodes[index - 1], Nodes[index]);
            result[index] = result[index - 1] + (Density(a) + 4 * Density((a + b) / 2) + Density(b)) * Step / 6;
        }

        return result;
    }
}
