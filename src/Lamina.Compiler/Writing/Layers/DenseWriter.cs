using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class DenseWriter
{
    public static IEnumerable<Step> Write(LayerScope scope)
    {
        var op = (Dense)scope.Node.Op;
        var bias = op.HasBias ? scope.Field("bias") : "null";
        if (!scope.Input.IsMap)
        {
            yield return new(scope.Value, $"{scope.Aliases.Functional}.linear({scope.Argument}, {scope.Field("weight")}, {bias})");
            yield break;
        }

        // Along the channels of a map a dense layer is a convolution of window 1.
        var rank = scope.Input.Rank - 1;
        var extents = string.Join(", ", new[] { op.Units, scope.Input.Features.Value }.Concat(Enumerable.Repeat(1L, rank)).Select(CSharp.Literal));
        var kernel = scope.Local("kernel");
        yield return new(kernel, $"{scope.Field("weight")}.view({extents})");
        yield return new(scope.Value, $"{scope.Aliases.Functional}.conv{rank}d({scope.Argument}, {kernel}, {bias}, null, null, null, 1L)");
    }
}
