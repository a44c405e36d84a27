using System;
using System.Collections.Generic;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>Attention as nn.MultiheadAttention computes it, from functions that every version has.</summary>
internal static class AttentionWriter
{
    public static IEnumerable<Step> Write(LayerScope scope)
    {
        var op = (MultiHeadAttention)scope.Node.Op;
        var (length, features) = (scope.Input.Dims[0], scope.Input.Features.Value);
        var functional = scope.Aliases.Functional;

        // [3, N, heads, L, features of a head]: queries, keys, values.
        var share = scope.Batched(EquatableArray.Of<Dim>(length, 3, op.Heads, features / op.Heads));
        yield return new(scope.Local("projected"), $"{functional}.linear({scope.Argument}, {scope.Field("in_proj_weight")}, {scope.Field("in_proj_bias")})");
        yield return new(scope.Local("shares"), $"{scope.Local("projected")}.view({share})");
        yield return new(scope.Local("heads"), $"{scope.Local("shares")}.permute(2L, 0L, 3L, 1L, 4L)");
        yield return new(scope.Local("queries"), $"{scope.Local("heads")}.select(0L, 0L)");
        yield return new(scope.Local("keys"), $"{scope.Local("heads")}.select(0L, 1L)");
        yield return new(scope.Local("values"), $"{scope.Local("heads")}.select(0L, 2L)");

        yield return new(scope.Local("scaled"), $"{scope.Local("queries")}.mul({scope.Scalar("scale", 1 / Math.Sqrt(features / op.Heads))})");
        yield return new(scope.Local("columns"), $"{scope.Local("keys")}.transpose(2L, 3L)");
        yield return new(scope.Local("scores"), $"{scope.Local("scaled")}.matmul({scope.Local("columns")})");
        var shares = scope.Local("weights");
        yield return new(shares, $"{functional}.softmax({scope.Local("scores")}, 3L{(scope.IsLow ? $", {scope.Aliases.Torch}.float32" : "")})");
        if (op.Dropout > 0)
        {
            yield return new(scope.Local("dropped"), $"{functional}.dropout({shares}, {CSharp.Literal(op.Dropout)}, {scope.Training}, false)");
            shares = scope.Local("dropped");
        }

        if (scope.IsLow)
        {
            yield return new(scope.Local("rounded"), $"{shares}.to_type({scope.Aliases.Torch}.bfloat16)");
            shares = scope.Local("rounded");
        }

        yield return new(scope.Local("means"), $"{shares}.matmul({scope.Local("values")})");
        yield return new(scope.Local("tokens"), $"{scope.Local("means")}.transpose(1L, 2L)");
        yield return new(scope.Local("joined"), $"{scope.Local("tokens")}.flatten(2L, -1L)");
        yield return new(scope.Value, $"{functional}.linear({scope.Local("joined")}, {scope.Field("out_proj.weight")}, {scope.Field("out_proj.bias")})");
    }
}
