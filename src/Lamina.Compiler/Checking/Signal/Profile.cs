using System;
using System.Collections.Generic;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// Where on an axis of a map the signal is: the second moment of each cell as a part of the mean. Zeros around a map weaken its border, which takes part in the next layer's sums,
/// and digits stand in the middle. The axes are taken as independent.
/// </summary>
internal static class Profile
{
    /// <summary>One profile per axis; of a square map the same one twice, which <see cref="Each"/> then maps once.</summary>
    public static double[][] Of(IReadOnlyList<long> extents, Func<long, double[]> profile)
    {
        var result = new double[extents.Count][];
        for (var axis = 0; axis < result.Length; axis++) result[axis] = axis > 0 && extents[axis] == extents[0] ? result[0] : profile(extents[axis]);
        return result;
    }

    /// <summary>Maps the profile of each axis.</summary>
    /// <param name="profiles">The profiles.</param>
    /// <param name="window">What the map depends on besides the profile, or null.</param>
    /// <param name="map">The map of a profile and its axis.</param>
    public static T[] Each<T>(IReadOnlyList<double[]> profiles, Window? window, Func<double[], int, T> map)
    {
        var result = new T[profiles.Count];
        for (var axis = 0; axis < result.Length; axis++)
        {
            result[axis] = axis > 0 && ReferenceEquals(profiles[axis], profiles[0]) && (window is null || IsAsFirst(window, axis)) ? result[0] : map(profiles[axis], axis);
        }

        return result;
    }

    public static double[] Even(long size)
    {
        var cells = new double[size];
        for (var cell = 0; cell < cells.Length; cell++) cells[cell] = 1;
        return cells;
    }

    public static double[] Normalised(double[] cells)
    {
        var mean = Mean(cells);
        return mean > 0 ? Array.ConvertAll(cells, cell => cell / mean) : Even(cells.Length);
    }

    /// <summary>What a window's sum makes of a profile; not normalised, so that its mean is the sum's gain.</summary>
    public static double[] Summed(double[] cells, Window window, int axis, long outputs)
    {
        var result = new double[outputs];
        var (kernel, stride, dilation) = (window.Kernel[axis], window.Stride[axis], window.Dilation[axis]);
        var before = window.PaddingOf(axis, cells.Length).Before;
        for (var cell = 0L; cell < kernel; cell++)
        {
            var place = cell * dilation - before;
            for (var output = 0L; output < outputs && place < cells.Length; output++, place += stride)
            {
                if (place >= 0) result[output] += cells[place];
            }
        }

        return result;
    }

    /// <summary>
    /// The gain of products at each distance of a <see cref="Ladder"/> along an axis: of two windows with the same weights only the cells count that
    /// both have inside the map.
    /// </summary>
    public static Gains GainsOf(double[] cells, Window window, int axis, long outputs)
    {
        var sizes = Array.ConvertAll(cells, Math.Sqrt);
        var products = new double[cells.Length];
        var byStep = new double[Ladder.Steps];
        var last = -1L;
        for (var step = 0; step < byStep.Length; step++)
        {
            // Beyond the map all distances are as the largest in it.
            var apart = Math.Min((long)Ladder.Distance(step), outputs - 1);
            byStep[step] = apart == last ? byStep[step - 1] : Gain(sizes, products, window, axis, outputs, apart);
            last = apart;
        }

        return new(byStep, Normalised(Summed(cells, window, axis, outputs)));
    }

    /// <summary>The profile after a pool, and by how much the pool's windows hold more than the mean.</summary>
    public static (double[] Cells, double Gain) Pooled(double[] cells, Window window, int axis, long outputs)
    {
        var means = Summed(cells, window, axis, outputs);
        var counts = Summed(Even(cells.Length), window, axis, outputs);
        for (var output = 0; output < means.Length; output++) means[output] = counts[output] > 0 ? means[output] / counts[output] : 0;
        return (Normalised(means), Mean(means));
    }

    /// <param name="sizes">The square roots of a profile.</param>
    /// <param name="products">Room for as many.</param>
    /// <param name="apart">How many places lie between the two windows.</param>
    private static double Gain(double[] sizes, double[] products, Window window, int axis, long outputs, long apart)
    {
        var (stride, dilation, kernel) = (window.Stride[axis], window.Dilation[axis], window.Kernel[axis]);
        var distance = apart * stride;
        var before = window.PaddingOf(axis, sizes.Length).Before;
        var (pairs, together, last) = (0.0, 0.0, sizes.Length - distance);
        for (var place = 0L; place < last; place++) together += products[place] = sizes[place] * sizes[place + distance];
        for (var cell = 0L; cell < kernel; cell++)
        {
            var place = cell * dilation - before;
            for (var output = 0L; output + apart < outputs && place < last; output++, place += stride)
            {
                if (place >= 0) pairs += products[place];
            }
        }

        return together > 0 && last > 0 ? pairs / (outputs - apart) / (together / last) : 0;
    }

    private static double Mean(double[] cells)
    {
        var sum = 0.0;
        foreach (var cell in cells) sum += cell;
        return sum / cells.Length;
    }

    private static bool IsAsFirst(Window window, int axis) =>
        window.Kernel[axis] == window.Kernel[0] && window.Stride[axis] == window.Stride[0] && window.Dilation[axis] == window.Dilation[0] && window.Padding.Cells[axis] == window.Padding.Cells[0];
}

/// <summary>What the sums of a window make of an axis.</summary>
/// <param name="ByStep">The gain of products at each step of a <see cref="Ladder"/>.</param>
/// <param name="Cells">The profile of the sums.</param>
internal sealed record Gains(double[] ByStep, double[] Cells);
