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
        };
}
