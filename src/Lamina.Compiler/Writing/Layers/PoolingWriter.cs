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
        if (op.Kind == PoolKind.Max || padded is null)
        {
            var pooled = Pool(scope, op, padded?.Variable ?? scope.Argument, padding, "", scope.Value);
            return padded is null ? pooled : pooled.Prepend(padded);
        }

        // TensorFlow's mean leaves the padded cells out: divide by the part of each window that lies on the map.
        var (mean, ones, share) = (scope.Local("mean"), scope.Local("ones"), scope.Local("share"));
        var paddedOnes = WindowPads.Of(scope, op.Window, 0, ones, scope.Local("padded_ones"), out _)!;
        return
        [
            padded,
            .. Pool(scope, op, padded.Variable, padding, "", mean),
            new(ones, $"{scope.Aliases.Torch}.ones_like({scope.Argument})"),
            paddedOnes,
            .. Pool(scope, op, paddedOnes.Variable, padding, "share_", share),
            new(scope.Value, $"{mean}.div({share})"),
        ];
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

        // TorchSharp's adaptive_max_pool3d calls that of one dimension (0.106 and 0.107): the places of a volume are a line.
        var (isVolume, argument) = (op.SpatialRank == 3, scope.Argument);
        if (isVolume) yield return new(argument = scope.Local("places"), $"{scope.Argument}.flatten(2L, -1L)");
        var rank = isVolume ? 1 : op.SpatialRank;
        var pooled = $"{scope.Aliases.Functional}.adaptive_max_pool{rank}d({argument}, {(rank == 1 ? "1L" : scope.Sizes("size", [1, 1]))})";
        if (op.KeepDims && !isVolume)
        {
            yield return new(scope.Value, pooled);
            yield break;
        }

        yield return new(scope.Local("pooled"), pooled);
        if (op.KeepDims) yield return new(scope.Local("row"), $"{scope.Local("pooled")}.unsqueeze(-1L)");
        yield return new(scope.Value, op.KeepDims ? $"{scope.Local("row")}.unsqueeze(-1L)" : $"{scope.Local("pooled")}.flatten(1L, -1L)");
    }

    /// <summary>The steps from <paramref name="argument"/> to <paramref name="variable"/>.</summary>
    private static IEnumerable<Step> Pool(
        LayerScope scope, Pooling op, string argument, EquatableArray<long> padding, string prefix, string variable)
    {
        var window = op.Window;
        if (window.Rank < 3)
        {
            yield return new(variable, Call(scope, op, argument, "", window.Kernel, window.Stride, padding));
            yield break;
        }

        // TorchSharp has no 3-D pools. The maximum, and the mean, of a box is that of its columns after that of its planes.
        var (planes, rows, lines, columns) = (
            scope.Local(prefix + "planes"), scope.Local(prefix + "rows"), scope.Local(prefix + "lines"), scope.Local(prefix + "columns"));
        yield return new(planes, $"{argument}.flatten(1L, 2L)");
        yield return new(rows, Call(scope, op, planes, "plane_", Plane(window.Kernel), Plane(window.Stride), Plane(padding)));
        yield return new(lines, $"{rows}.reshape({argument}.size(0), {argument}.size(1), {argument}.size(2), -1L)");
        yield return new(columns, Call(scope, op, lines, "column_", Column(window.Kernel, 1), Column(window.Stride, 1), Column(padding, 0)));
        yield return new(variable, $"{columns}.reshape({columns}.size(0), {columns}.size(1), {columns}.size(2), {rows}.size(2), -1L)");
    }

    private static EquatableArray<long> Plane(EquatableArray<long> volume) => EquatableArray.Of(volume[1], volume[2]);

    private static EquatableArray<long> Column(EquatableArray<long> volume, long across) => EquatableArray.Of(volume[0], across);

    private static string Call(
        LayerScope scope, Pooling op, string argument, string purpose, EquatableArray<long> kernel, EquatableArray<long> stride, EquatableArray<long> padding)
    {
        var isMax = op.Kind == PoolKind.Max;
        // Plain numbers where the axes agree, arrays where they do not.
        var sizes = new (string Name, EquatableArray<long> Values)[] { ("window", kernel), ("stride", stride), ("padding", padding) }.ToList();
        if (isMax) sizes.Add(("dilation", Enumerable.Repeat(1L, kernel.Count).ToEquatableArray()));
        var isSquare = sizes.All(size => size.Values.All(value => value == size.Values[0]));
        var window = string.Join(", ", sizes.Select(size => isSquare ? CSharp.Literal(size.Values[0]) : scope.Sizes(purpose + size.Name, size.Values)));
        var options = isMax ? CSharp.Literal(op.Window.CeilMode) : $"{CSharp.Literal(op.Window.CeilMode)}, {CSharp.Literal(op.CountIncludePad)}";
        return $"{scope.Aliases.Functional}.{(isMax ? "max" : "avg")}_pool{kernel.Count}d({argument}, {window}, {options})";
    }
}
