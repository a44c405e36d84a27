using System.Globalization;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>Random choices, which a seed repeats.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int limit) => random.Next(limit);

    public long Between(long least, long most) => random.NextInt64(least, most + 1);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Of<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>A real number with a decimal point, so that C# takes it for one.</summary>
    public string Real(double least, double most) => (least + (most - least) * random.NextDouble()).ToString("0.0##", CultureInfo.InvariantCulture);

    /// <summary>A number for all axes, or a list.</summary>
    public string Axes(int rank, long least, long most) => rank > 1 && Chance(0.4)
        ? "[" + string.Join(", ", Enumerable.Range(0, rank).Select(_ => Between(least, most))) + "]"
        : Between(least, most).ToString(CultureInfo.InvariantCulture);
}
