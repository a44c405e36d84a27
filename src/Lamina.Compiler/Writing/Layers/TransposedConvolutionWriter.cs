using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class TransposedConvolutionWriter
{
    public static IEnumerable<Step> Write(LayerScope scope)
    {
        var op = (TransposedConvolution)scope.Node.Op;
        var isLine = op.Window.Rank == 1;
        var (argument, kernel, result) = (scope.Argument, scope.Field("weight"), scope.Value);
        if (isLine)
        {
            // TorchSharp has no 1-D function: a line is a map of one row.
            (argument, kernel, result) = (scope.Local("row"), scope.Local("kernel"), scope.Local("rows"));
            yield return new(argument, $"{scope.Argument}.unsqueeze(2L)");
            yield return new(kernel, $"{scope.Field("weight")}.unsqueeze(2L)");
        }

        // The operator cuts as much after as before, less its output padding; TensorFlow's Same cuts the odd cell after.
        var axes = Enumerable.Range(0, op.Window.Rank).ToList();
        var left = axes.Select(axis => op.CutAfter(axis) - op.CutBefore(axis)).ToList();
        var excess = axes.Select(axis => -Math.Max(left[axis], 0L)).ToEquatableArray();
        var whole = excess.Any(cells => cells < 0) ? scope.Local("whole") : result;
        var arguments = string.Join(", ",
            argument,
            kernel,
            op.HasBias ? scope.Field("bias") : "null",
            Option("stride", op.Window.Stride, 1),
            Option("padding", axes.Select(op.CutBefore).ToEquatableArray(), 0),
            Option("output_padding", axes.Select(axis => Math.Max(-left[axis], 0L)).ToEquatableArray(), 0),
            Option("dilation", op.Window.Dilation, 1),
            CSharp.Literal(op.Groups));
        yield return new(whole, $"{scope.Aliases.Functional}.conv_transpose2d({arguments})");

        if (whole != result) yield return new(result, WindowPads.Pad(scope, "end", whole, axes.Select(_ => 0L).ToEquatableArray(), excess, 0));
        if (isLine) yield return new(scope.Value, $"{result}.squeeze(2L)");

        string Option(string name, EquatableArray<long> values, long byDefault) =>
            ConvolutionWriter.Option(scope, name, isLine ? EquatableArray.Of(byDefault, values[0]) : values, byDefault);
    }
}
