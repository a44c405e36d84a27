namespace Lamina;

/// <summary>A stream of random numbers that is the same on every machine and .NET version: SplitMix64.</summary>
/// <remarks>Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014).</remarks>
public sealed class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state;

    /// <summary>The stream of one sample in one epoch of a run.</summary>
    public RandomStream(long seed, long epoch, long sample)
    {
        state = (ulong)seed;
        state = Next() ^ (ulong)epoch;
        state = Next() ^ (ulong)sample;
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        ulong z = state += Golden;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from <paramref name="min"/> to below <paramref name="max"/>.</summary>
    public double NextDouble(double min, double max) => min + (max - min) * NextDouble();

    /// <summary>A whole number from 0 to below <paramref name="count"/>.</summary>
    public int Next(int count) => (int)(NextDouble() * count);

    /// <summary>Whether something with this probability happens.</summary>
    public bool Happens(double probability) => NextDouble() < probability;

    /// <summary>A draw from the normal distribution N(0, 1) (Box and Muller 1958).</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    /// <summary>A draw from the gamma distribution with this shape and scale 1 (Marsaglia and Tsang 2000).</summary>
    public double NextGamma(double shape)
    {
        if (shape < 1) return NextGamma(shape + 1) * Math.Pow(1 - NextDouble(), 1 / shape);
        double d = shape - 1.0 / 3, c = 1 / Math.Sqrt(9 * d);
        for (; ; )
        {
            double x = NextNormal(), v = Math.Pow(1 + c * x, 3);
            if (v > 0 && Math.Log(1 - NextDouble()) < 0.5 * x * x + d - d * v + d * Math.Log(v)) return d * v;
        }
    }
}
