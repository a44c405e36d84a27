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

        [typeof(Embedding)] = Embedding,
        [typeof(PositionalEncoding)] = PositionalEncoding,
        [typeof(Recurrent)] = Step.Single(scope =>
            $"global::Lamina.Recurrent.{(((Recurrent)scope.Node.Op).ReturnSequence ? "Sequence" : "Last")}({scope.Module}, {scope.Argument})"),
        [typeof(MultiHeadAttention)] = AttentionWriter.Write,
    };

    private static IEnumerable<Step> Tokens(LayerScope scope)
    {
        yield return new(scope.Local("cells"), $"{scope.Argument}.flatten(2L, -1L)");
        yield return new(scope.Value, $"{scope.Local("cells")}.transpose(1L, 2L)");
    }

    private static IEnumerable<Step> Embedding(LayerScope scope)
    {
        // TorchSharp has no function for it: the rows of all tokens, in the shape of the tokens.
        yield return new(scope.Local("numbers"), $"{scope.Argument}.flatten(0L, -1L)");
        yield return new(scope.Local("rows"), $"{scope.Field("weight")}.index_select(0L, {scope.Local("numbers")})");
        yield return new(scope.Value, $"{scope.Local("rows")}.view({scope.Batched(scope.Output.Dims)})");
    }

    private static IEnumerable<Step> PositionalEncoding(LayerScope scope)
    {
        if (((PositionalEncoding)scope.Node.Op).Learned)
        {
            yield return new(scope.Value, $"{scope.Argument}.add({scope.Field("weight")})");
            yield break;
        }

        var (length, features) = (scope.Input.Dims[0], CSharp.Literal(scope.Input.Features.Value));
        var table = length.IsKnown
            ? scope.Make("float[]", "table", $"global::Lamina.Positions.Sinusoidal({CSharp.Literal(length.Value)}, {features})")
            : $"global::Lamina.Positions.Sinusoidal({scope.Argument}.size(1), {features})";
        yield return new(scope.Local("list"), $"{scope.Aliases.Torch}.tensor({table}, {scope.Argument}.dtype, {scope.Argument}.device)");
        yield return new(scope.Local("encoding"), $"{scope.Local("list")}.view(-1L, {features})");
        yield return new(scope.Value, $"{scope.Argument}.add({scope.Local("encoding")})");
    }
}
