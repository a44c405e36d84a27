using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>Writers of the layers that make, move or read tokens.</summary>
internal static class TokenWriters
{
    public static IReadOnlyDictionary<Type, Func<LayerScope, IEnumerable<Step>>> All { get; } = new Dictionary<Type, Func<LayerScope, IEnumerable<Step>>>
    {
        [typeof(Permute)] = Step.Single(scope =>
            $"{scope.Argument}.permute({string.Join(", ", ((Permute)scope.Node.Op).Axes.Prepend(0).Select(CSharp.Literal))})"),
        [typeof(Tokens)] = Tokens,
        [typeof(MeanOverTokens)] = Step.Single(scope => $"{scope.Argument}.mean({scope.Sizes("axes", [1])}, false)"),
    };

    private static IEnumerable<Step> Tokens(LayerScope scope)
    {
        yield return new(scope.Local("cells"), $"{scope.Argument}.flatten(2L, -1L)");
        yield return new(scope.Value, $"{scope.Local("cells")}.transpose(1L, 2L)");
    }
}
