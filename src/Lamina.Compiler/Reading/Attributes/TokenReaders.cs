using System;
using System.Collections.Generic;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the layers that make, move or read tokens, by the attribute's name.</summary>
internal static class TokenReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Op>> All { get; } =
        new Dictionary<string, Func<ArgumentReader, Op>>(StringComparer.Ordinal)
        {
            ["Permute"] = arguments => new Permute(arguments.Wholes("axes", 1)),
            ["Tokens"] = _ => new Tokens(),
            ["MeanOverTokens"] = _ => new MeanOverTokens(),

            ["Embedding"] = arguments => new Embedding(arguments.Whole("dimensions"), arguments.Init("KernelInit", arguments.Defaults.EmbeddingInit)),
            ["PositionalEncoding"] = arguments => new PositionalEncoding(arguments.Flag("Learned", false)),
            ["Lstm"] = arguments => Recurrent(arguments, RecurrentKind.Lstm),
            ["Gru"] = arguments => Recurrent(arguments, RecurrentKind.Gru),
            ["MultiHeadAttention"] = arguments => new MultiHeadAttention(arguments.Whole("heads"), arguments.Real("Dropout", 0, 0, 1, openMax: true), arguments.Defaults.FixedInit),
        };

    private static Recurrent Recurrent(ArgumentReader arguments, RecurrentKind kind) =>
        new(kind, arguments.Whole("units"), arguments.Flag("Bidirectional", false), arguments.Flag("ReturnSequence", false), arguments.Defaults.FixedInit);
}
