using TorchSharp;

namespace Lamina;

/// <summary>Random streams of their own, so that initialising or shuffling leaves every other stream as it was.</summary>
public static class Seed
{
    /// <summary>A generator that starts from <paramref name="seed"/>; null, which means torch's default generator, when there is none.</summary>
    public static torch.Generator? Generator(long? seed)
    {
        if (seed is not { } value) return null;
        var generator = new torch.Generator();
        generator.manual_seed(value);
        return generator;
    }

    /// <summary>Makes something that draws from torch's global stream, and leaves the stream as it was.</summary>
    public static T Keep<T>(Func<T> create)
    {
        using var state = torch.get_rng_state();
        T created = create();
        torch.set_rng_state(state);
        return created;
    }

    /// <summary>The order in which an epoch goes through the samples, Int64 [count] on the CPU: different in each epoch, the same for the same seed.</summary>
    internal static torch.Tensor Shuffle(int count, long seed, int epoch)
    {
        // The odd constant (2^64 divided by the golden ratio) keeps the streams of neighbouring seeds and epochs apart.
        using var generator = Generator(unchecked(seed * (long)0x9E3779B97F4A7C15 + epoch));
        return torch.randperm(count, torch.ScalarType.Int64, torch.CPU, false, generator);
    }
}
