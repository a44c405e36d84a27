using System;
using System.Collections.Generic;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// A function of the distance between two cells of a map, known at distances 0, 1, 2, 4, … 128 and taken as linear in the logarithm between them:
/// each doubling of the distance, by a stride or a pool, is one step.
/// </summary>
internal readonly struct Ladder
{
    public const int Steps = 9;

    private readonly double[] values;

    private Ladder(double[] values) => this.values = values;

    /// <summary>The value at distance 0.</summary>
    public double Here => values[0];

    /// <summary>One value at each distance.</summary>
    public static Ladder Of(Func<double, double> at)
    {
        var result = new double[Steps];
        for (var step = 0; step < Steps; step++) result[step] = at(Distance(step));
        return new(result);
    }

    public static Ladder OfSteps(Func<int, double> at)
    {
        var result = new double[Steps];
        for (var step = 0; step < Steps; step++) result[step] = at(step);
        return new(result);
    }

    public static Ladder Constant(double value) => OfSteps(_ => value);

    public double At(double distance)
    {
        if (distance <= 0) return values[0];
        if (distance < 1) return values[0] + (values[1] - values[0]) * distance;
        var (step, rest) = Place(distance);
        return rest == 0 ? values[step] : values[step] + (values[step + 1] - values[step]) * rest;
    }

    /// <summary>The map of each value; of equal ones, as they are beyond a small map, once.</summary>
    public Ladder Map(Func<double, double> map)
    {
        var result = new double[Steps];
        for (var step = 0; step < Steps; step++) result[step] = step > 0 && values[step] == values[step - 1] ? result[step - 1] : map(values[step]);
        return new(result);
    }

    public Ladder With(Ladder other, Func<double, double, double> join)
    {
        var result = new double[Steps];
        for (var step = 0; step < Steps; step++) result[step] = join(values[step], other.values[step]);
        return new(result);
    }

    /// <summary>The same function with another value at distance 0.</summary>
    public Ladder WithHere(double here)
    {
        var result = (double[])values.Clone();
        result[0] = here;
        return new(result);
    }

    /// <summary>The function on a map of which only each so-many-th cell is left.</summary>
    public Ladder Strided(double stride)
    {
        var old = this;
        return stride == 1 ? old : Of(distance => old.At(distance * stride));
    }

    /// <summary>The mean over all pairs of cells of a map or window, a cell with itself included.</summary>
    public double Average(IReadOnlyList<long> extents)
    {
        var shares = PairShares.Of(extents, Steps);
        var sum = 0.0;
        for (var step = 0; step < Steps; step++) sum += shares[step] * values[step];
        return sum;
    }

    /// <summary>The mean over all pairs of different cells.</summary>
    public double AverageApart(IReadOnlyList<long> extents)
    {
        var cells = 1.0;
        foreach (var extent in extents) cells *= extent;
        return cells < 2 ? Here : (Average(extents) * cells - Here) / (cells - 1);
    }

    /// <summary>The step at or below a distance of at least 1, and how far it is to the next one.</summary>
    internal static (int Step, double Beyond) Place(double distance)
    {
        var place = Math.Log(distance) / Math.Log(2) + 1;
        return place >= Steps - 1 ? (Steps - 1, 0) : ((int)place, place - (int)place);
    }

    /// <summary>0, 1, 2, 4, ….</summary>
    internal static double Distance(int step) => step == 0 ? 0 : 1 << (step - 1);
}
