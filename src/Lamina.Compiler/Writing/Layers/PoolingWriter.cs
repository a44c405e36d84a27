using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class PoolingWriter
{
    public static IEnumerable<Step> Write(LayerScope scope)
    {
        var op = (Pooling)scope.Node.Op;
        // A padded cell can never be a maximum.
        var padded = WindowPads.Of(
            scope, op.Window, op.Kind == PoolKind.Max ? double.NegativeInfinity : 0, scope.Argument, scope.Local("padded"), out var padding);
        if (padded is not null) yield return padded;
        var argument = padded?.Variable ?? scope.Argument;

        if (op.Kind == PoolKind.Max)
        {
            yield return new(scope.Value, $"{scope.Aliases.Functional}.max_pool2d({argument}, {Window(scope, op, padding)}, {Dilation(scope, op, padding)}, {CSharp.Literal(op.Window.CeilMode)})");
        }
        else if (padded is null)
        {
            yield return new(scope.Value, Average(scope, op, argument, padding));
        }
        else
        {
            // TensorFlow's mean leaves the padded cells out: divide by the part of each window that lies on the map.
            yield return new(scope.Local("mean"), Average(scope, op, argument, padding));
            yield return new(scope.Local("ones"), $"{scope.Aliases.Torch}.ones_like({scope.Argument})");
            yield return WindowPads.Of(scope, op.Window, 0, scope.Local("ones"), scope.Local("padded_ones"), out _)!;
            yield return new(scope.Local("share"), Average(scope, op, scope.Local("padded_ones"), padding));
            yield return new(scope.Value, $"{scope.Local("mean")}.div({scope.Local("share")})");
        }
    }

    public static IEnumerable<Step> WriteGlobal(LayerScope scope)
    {
        var op = (GlobalPooling)scope.Node.Op;
        if (op.Kind == PoolKind.Average)
        {
            var axes = scope.Sizes("axes", Enumerable.Range(2, op.SpatialRank).Select(axis => (long)axis));
            yield return new(scope.Value, $"{scope.Argument}.mean({axes}, {CSharp.Literal(op.KeepDims)})");
            yield break;
        }

        var pooled = $"{scope.Aliases.Functional}.adaptive_max_pool{op.SpatialRank}d({scope.Argument}, {scope.Sizes("size", Enumerable.Repeat(1L, op.SpatialRank))})";
        if (op.KeepDims)
        {
            yield return new(scope.Value, pooled);
            yield break;
        }

        yield return new(scope.Local("pooled"), pooled);
        yield return new(scope.Value, $"{scope.Local("pooled")}.flatten(1L, -1L)");
    }

    private static string Average(LayerScope scope, Pooling op, string argument, EquatableArray<long> padding) =>
        $"{scope.Aliases.Functional}.avg_pool2d({argument}, {Window(scope, op, padding)}, {CSharp.Literal(op.Window.CeilMode)}, {CSharp.Literal(op.CountIncludePad)})";

    /// <summary>Window, stride and padding: plain numbers where the axes agree, arrays where they do not.</summary>
    private static string Window(LayerScope scope, Pooling op, EquatableArray<long> padding) => IsSquare(op, padding)
        ? $"{CSharp.Literal(op.Window.Kernel[0])}, {CSharp.Literal(op.Window.Stride[0])}, {CSharp.Literal(padding[0])}"
        : $"{scope.Sizes("window", op.Window.Kernel)}, {scope.Sizes("stride", op.Window.Stride)}, {scope.Sizes("padding", padding)}";

    private static string Dilation(LayerScope scope, Pooling op, EquatableArray<long> padding) =>
        IsSquare(op, padding) ? CSharp.Literal(op.Window.Dilation[0]) : scope.Sizes("dilation", op.Window.Dilation);

    private static bool IsSquare(Pooling op, EquatableArray<long> padding) =>
        new[] { op.Window.Kernel, op.Window.Stride, op.Window.Dilation, padding }.All(sizes => sizes.All(size => size == sizes[0]));
}
