using TorchSharp;

namespace Lamina;

/// <summary>Checks the numbers of tokens: libtorch says only that an index is out of range, and on a GPU the process cannot go on.</summary>
internal static class TokenRange
{
    /// <param name="network">What takes them.</param>
    /// <param name="tokens">The numbers, Int64 [N, ...] on the CPU.</param>
    /// <param name="vocabulary">How many tokens there are.</param>
    /// <param name="data">What messages call the numbers.</param>
    /// <exception cref="ArgumentException">A number is negative, or not below the vocabulary.</exception>
    public static void Check(string network, torch.Tensor tokens, long vocabulary, string data)
    {
        if (tokens.numel() == 0) return;
        using var min = tokens.min();
        using var max = tokens.max();
        long lowest = min.item<long>(), highest = max.item<long>();
        if (lowest >= 0 && highest < vocabulary) return;
        using var flat = tokens.flatten();
        using var values = flat.data<long>();
        long[] all = values.ToArray();
        int first = Array.FindIndex(all, token => token < 0 || token >= vocabulary);
        throw new ArgumentException(
            $"{data}: tokens go from {lowest} to {highest}, but {network} has a vocabulary of {vocabulary}, 0 to {vocabulary - 1}. " +
            $"The first that is none is of sample {first / (all.Length / tokens.size(0))}, with {all[first]}.", nameof(tokens));
    }
}
