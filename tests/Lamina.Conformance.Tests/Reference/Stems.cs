using System.Text.RegularExpressions;

namespace Lamina.Conformance.Tests.Reference;

/// <summary>What unnamed layers are called. The keys of saved weights begin so: a change breaks every saved file.</summary>
internal static class Stems
{
    /// <summary>Kinds whose stem is not the word in lower case without its rank.</summary>
    private static readonly Dictionary<string, string> abbreviated = new(StringComparer.Ordinal)
    {
        ["DepthwiseConv"] = "depthwise", ["SeparableConv"] = "separable", ["ConvTranspose"] = "conv_transpose",
        ["MaxPool"] = "pool", ["AvgPool"] = "pool", ["GlobalMaxPool"] = "pool", ["GlobalAvgPool"] = "pool", ["AdaptiveMaxPool"] = "pool", ["AdaptiveAvgPool"] = "pool",
        ["ZeroPad"] = "pad",
        ["BatchNorm"] = "bn", ["LayerNorm"] = "ln", ["GroupNorm"] = "gn", ["InstanceNorm"] = "in", ["LocalResponseNorm"] = "lrn",
        ["LeakyReLU"] = "leaky_relu", ["LogSoftmax"] = "log_softmax",
        ["SpatialDropout"] = "dropout", ["StochasticDepth"] = "depth", ["GaussianNoise"] = "noise", ["LayerScale"] = "scale",
        ["PositionalEncoding"] = "positions", ["MultiHeadAttention"] = "attention", ["MeanOverTokens"] = "mean",
    };

    public static string Of(string word)
    {
        var kind = Regex.Replace(word, @"[123]D$", "");
        return abbreviated.TryGetValue(kind, out var stem) ? stem : kind.ToLowerInvariant();
    }
}
