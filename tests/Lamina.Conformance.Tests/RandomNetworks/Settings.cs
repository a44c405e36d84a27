using System.Globalization;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>What environment variables say of a run: <c>LAMINA_SEED</c> repeats one.</summary>
internal static class Settings
{
    public static int Number(string variable, int byDefault) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : byDefault;

    public static int Seed(ITestOutputHelper output)
    {
        var seed = Number("LAMINA_SEED", Random.Shared.Next(1_000_000));
        output.WriteLine($"LAMINA_SEED={seed}");
        return seed;
    }

    /// <summary>A network of a run. Each layer in its turn is the guest around which one is grown, so that all are drawn.</summary>
    public static NetworkText Grown(int seed, int index)
    {
        random.manual_seed(1);
        return Growing.Network(new Dice(unchecked(seed * 1_000_003 + index)), Growing.Words[index % Growing.Words.Count]);
    }
}
