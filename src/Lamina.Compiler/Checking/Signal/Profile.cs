using System;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>
/// Where on an axis of a map the signal is: the second moment of each cell as a part of the mean. Zeros around a map weaken its border, which takes part in the next layer's sums,
/// and digits stand in the middle. The axes are taken as independent.
/// </summary>
internal static class Profile
{
    public static double[] Even(long size) => [.. Enumerable.Repeat(1.0, (int)size)];

    public static double[] Normalised(double[] cells)
    {
        var mean = cells.Average();
        return mean > 0 ? [.. cells.Select(cell => cell / mean)] : Even(cells.Length);
    }

    /// <summary>What a window's sum makes of a profile; not normalised, so that its mean is the sum's gain.</summary>
    public static double[] Summed(double[] cells, Window window, int axis, long outputs)
    {
        var result = new double[outputs];
        var before = window.PaddingOf(axis, cells.Length).Before;
        for (var output = 0; output < outputs; output++)
        {
            for (var cell = 0; cell < window.Kernel[axis]; cell++)
            {
                var place = output * window.Stride[axis] + cell * window.Dilation[axis] - before;
                if (place >= 0 && place < cells.Length) result[output] += cells[place];
            }
        }

        return result;
    }

    /// <summary>
    /// The gain of products at a distance along an axis: of two windows with the same weights only the cells count that both have inside the map.
    /// </summary>
    /// <param name="sizes">The square roots of a profile.</param>
    /// <param name="window">The window that slides over it.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="outputs">The places of the window.</param>
    /// <param name="apart">How many places lie between the two windows.</param>
    public static double Gain(double[] sizes, Window window, int axis, long outputs, long apart)
    {
        apart = Math.Min(apart, outputs - 1);
        var (stride, dilation, kernel) = (window.Stride[axis], window.Dilation[axis], window.Kernel[axis]);
        var distance = apart * stride;
        var before = window.PaddingOf(axis, sizes.Length).Before;
        var (pairs, together, last) = (0.0, 0.0, sizes.Length - distance);
        for (var place = 0L; place < last; place++) together += sizes[place] * sizes[place + distance];
        for (var cell = 0L; cell < kernel; cell++)
        {
            var place = cell * dilation - before;
            for (var output = 0L; output + apart < outputs; output++, place += stride)
            {
                if (place >= 0 && place < last) pairs += sizes[place] * sizes[place + distance];
            }
        }

        return together > 0 && last > 0 ? pairs / (outputs - apart) / (together / last) : 0;
    }

    /// <summary>The profile after a pool, and by how much the pool's windows hold more than the mean.</summary>
    public static (double[] Cells, double Gain) Pooled(double[] cells, Window window, int axis, long outputs)
    {
        var sums = Summed(cells, window, axis, outputs);
        var counts = Summed(Even(cells.Length), window, axis, outputs);
        var means = sums.Zip(counts, (sum, count) => count > 0 ? sum / count : 0).ToArray();
        return (Normalised(means), means.Average());
    }
}
