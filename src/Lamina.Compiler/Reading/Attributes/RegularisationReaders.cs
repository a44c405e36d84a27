using System;
using System.Collections.Generic;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the layers that act only while training, and of the scales of residual branches, by the attribute's name.</summary>
internal static class RegularisationReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Op>> All { get; } =
        new Dictionary<string, Func<ArgumentReader, Op>>(StringComparer.Ordinal)
        {
            ["Dropout"] = arguments => new Dropout(Rate(arguments)),
            ["SpatialDropout"] = arguments => new SpatialDropout(Rate(arguments)),
            ["StochasticDepth"] = arguments => new StochasticDepth(Rate(arguments)),
            ["GaussianNoise"] = arguments => new GaussianNoise(arguments.Real("std", null, 0, openMin: true)),
            ["LayerScale"] = arguments => new LayerScale(arguments.Real("scale", arguments.Defaults.LayerScale), arguments.Flag("Bare", false)),
        };

    private static double Rate(ArgumentReader arguments) => arguments.Real("rate", null, 0, 1, openMax: true);
}
