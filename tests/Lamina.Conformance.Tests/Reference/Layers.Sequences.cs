using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Conformance.Tests.Reference;

// Layers that make, move or read tokens.
internal static partial class Layers
{
    private static Dictionary<string, Func<Layer, Value>> Sequences => new(StringComparer.Ordinal)
    {
        ["Embedding"] = layer =>
        {
            var dimensions = layer.Options.Whole("dimensions");
            return new(layer.Module(dimensions, () => Embedding(layer.Input.Vocabulary, dimensions)).forward(layer.X), Layout.FeaturesLast);
        },
        ["Tokens"] = layer => layer.Input.Rank >= 2 && layer.Input.Layout == Layout.ChannelsFirst
            ? new(layer.X.flatten(2).transpose(1, 2), Layout.FeaturesLast)
            : throw new RejectedException("Tokens needs a map"),
        ["MeanOverTokens"] = layer => new(layer.Tokens().mean([1]), Layout.FeaturesLast),
        ["PositionalEncoding"] = layer =>
        {
            var x = layer.Tokens();
            return layer.Input.Settled(x + (layer.Options.Flag("Learned", false) ? layer.Parameter("weight", x.shape[1], x.shape[2]) : Waves(x.shape[1], x.shape[2])));
        },
        ["Lstm"] = layer =>
        {
            var (x, units, both) = (layer.Tokens(), layer.Options.Whole("units"), layer.Options.Flag("Bidirectional", false));
            var (sequence, last, _) = layer.Module(units * (units + layer.Input.Features) * 4, () => LSTM(layer.Input.Features, units, batchFirst: true, bidirectional: both)).forward(x);
            return Read(layer, sequence, last);
        },
        ["Gru"] = layer =>
        {
            var (x, units, both) = (layer.Tokens(), layer.Options.Whole("units"), layer.Options.Flag("Bidirectional", false));
            var (sequence, last) = layer.Module(units * (units + layer.Input.Features) * 4, () => GRU(layer.Input.Features, units, batchFirst: true, bidirectional: both)).forward(x);
            return Read(layer, sequence, last);
        },
        ["MultiHeadAttention"] = layer =>
        {
            var (x, heads, dropout) = (layer.Tokens().transpose(0, 1), layer.Options.Whole("heads"), layer.Options.Real("Dropout", 0, 0, 1));
            if (layer.Input.Features % heads != 0) throw new RejectedException("heads must divide the features");
            var (mixed, _) = layer.Module(layer.Input.Features, () => MultiheadAttention(layer.Input.Features, heads, dropout)).forward(x, x, x, null, false, null);
            return layer.Input.Settled(mixed.transpose(0, 1));
        },
    };

    private static Value Read(Layer layer, Tensor sequence, Tensor last) => layer.Options.Flag("ReturnSequence", false)
        ? new(sequence, Layout.FeaturesLast)
        : new(last.transpose(0, 1).flatten(1), Layout.FeaturesLast);

    /// <summary>Feature 2i of token p: sin(p / 10000^(2i/F)); feature 2i + 1: the cosine.</summary>
    private static Tensor Waves(long tokens, long features)
    {
        var values = new float[tokens, features];
        for (var token = 0; token < tokens; token++)
        {
            for (var feature = 0; feature < features; feature++)
            {
                var angle = token / Math.Pow(10000, feature / 2 * 2 / (double)features);
                values[token, feature] = (float)(feature % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle));
            }
        }

        return tensor(values);
    }
}
