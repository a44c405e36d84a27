using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>Pools, and the padding that no operator takes.</summary>
internal static class PoolingScripts
{
    public static string? Windows(ScriptScope scope)
    {
        var (op, window) = ((Pooling)scope.Node.Op, ((Pooling)scope.Node.Op).Window);
        if (window.Rank != 2) return null;
        var (before, after) = (window.Before(scope.Input), window.After(scope.Input));
        var fits = before == after && before.Zip(window.Kernel, (cells, kernel) => cells <= kernel / 2).All(each => each);
        // TensorFlow's mean leaves the padded cells out, which takes more than one operator.
        if (op.Kind == PoolKind.Average && window.Padding.Same && before.Concat(after).Any(cells => cells > 0)) return null;

        var argument = fits ? scope.Argument : Padded(scope, before, after, double.NegativeInfinity);
        var padding = fits ? before : EquatableArray.Of(0L, 0L);
        var sizes = $"{ScriptText.List(window.Kernel)}, {ScriptText.List(window.Stride)}, {ScriptText.List(padding)}";
        var ceil = ScriptText.Truth(window.CeilMode);
        return op.Kind == PoolKind.Max
            ? $"torch.max_pool2d({argument}, {sizes}, [1, 1], {ceil})"
            : $"torch.avg_pool2d({argument}, {sizes}, {ceil}, {ScriptText.Truth(op.CountIncludePad)})";
    }

    public static string? Global(ScriptScope scope)
    {
        var op = (GlobalPooling)scope.Node.Op;
        var axes = ScriptText.List(Enumerable.Range(2, op.SpatialRank).Select(axis => (long)axis));
        return $"torch.{(op.Kind == PoolKind.Average ? "mean" : "amax")}({scope.Argument}, {axes}, {ScriptText.Truth(op.KeepDims)})";
    }

    /// <summary>The arriving map, plain and padded; libtorch counts from the last axis to the first.</summary>
    public static string Padded(ScriptScope scope, IReadOnlyList<long> before, IReadOnlyList<long> after, double value) =>
        scope.Compute("padded", $"torch.constant_pad_nd({scope.Plain}, [{before[1]}, {after[1]}, {before[0]}, {after[0]}], {ScriptText.Number(value)})");
}
