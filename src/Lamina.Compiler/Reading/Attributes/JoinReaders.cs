using System;
using System.Collections.Generic;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the layers that join values, by the attribute's name.</summary>
internal static class JoinReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Join>> All { get; } = new Dictionary<string, Func<ArgumentReader, Join>>(StringComparer.Ordinal)
    {
        ["Add"] = _ => new Add(),
        ["Multiply"] = _ => new Multiply(),
        ["Concat"] = arguments => new Concat(arguments.Flag("Crop", false)),
    };
}
