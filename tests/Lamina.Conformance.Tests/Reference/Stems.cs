using System.Text.RegularExpressions;
using Lamina.Compiler.Sources;

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

    public static string Of(WrittenAttribute layer)
    {
        if (layer.Name == "Layer") return layer.TypeArguments[0].Name.ToLowerInvariant();
        var kind = Regex.Replace(layer.Name, @"[123]D$", "");
        return abbreviated.TryGetValue(kind, out var stem) ? stem : kind.ToLowerInvariant();
    }
}
