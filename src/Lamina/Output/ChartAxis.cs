namespace Lamina;

/// <summary>An axis with round ticks: 1, 2 or 5 times a power of ten apart.</summary>
/// <param name="Min">The value at its start.</param>
/// <param name="Max">The value at its end.</param>
/// <param name="Step">The distance of its ticks.</param>
internal sealed record ChartAxis(double Min, double Max, double Step)
{
    private const double Least = 1e-4;

    /// <summary>An axis that spans the values.</summary>
    /// <param name="min">The least value.</param>
    /// <param name="max">The greatest value.</param>
    /// <param name="ticks">About how many ticks to have.</param>
    /// <param name="whole">Whether only whole numbers may be ticks.</param>
    public static ChartAxis Around(double min, double max, int ticks, bool whole = false)
    {
        // What varies by less than the labels can show is drawn level.
        if (!(max - min > Least * Math.Max(Math.Abs(min), Math.Abs(max)))) (min, max) = whole ? (min - 1, min + 1) : (min - Around(min), max + Around(min));
        double rough = (max - min) / ticks, power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= rough * 0.999) * power;
        if (whole) step = Math.Max(1, step);
        return new ChartAxis(Math.Floor(min / step + 1e-9) * step, Math.Ceiling(max / step - 1e-9) * step, step);
    }

    /// <summary>How much to show on either side of the only value there is.</summary>
    private static double Around(double value) => value == 0 ? 0.1 : Math.Abs(value) / 2;

    /// <summary>The values that get a tick.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            int count = (int)Math.Round((Max - Min) / Step);
            return Enumerable.Range(0, count + 1).Select(i => Math.Round(Min + i * Step, 12));
        }
    }

    /// <summary>Where a value lies, 0 at the start and 1 at the end.</summary>
    public double Position(double value) => (value - Min) / (Max - Min);
}
