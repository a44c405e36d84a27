using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

internal static class ConvolutionWriter
{
    public static IEnumerable<Step> Write(LayerScope scope) => Write(scope, (Convolution)scope.Node.Op, scope.Field("weight"), scope.Value);

    public static IEnumerable<Step> WriteDepthwise(LayerScope scope) =>
        Write(scope, ((DepthwiseConvolution)scope.Node.Op).On(scope.Input), scope.Field("weight"), scope.Value);

    public static IEnumerable<Step> WriteSeparable(LayerScope scope)
    {
        var op = (SeparableConvolution)scope.Node.Op;
        var depthwise = scope.Local("depthwise");
        var bias = op.HasBias ? scope.Field("pointwise.bias") : "null";
        return
        [
            .. Write(scope, op.Depthwise.On(scope.Input), scope.Field(SeparableConvolution.DepthwiseKernel), depthwise),
            new(scope.Value, $"{scope.Aliases.Functional}.conv2d({depthwise}, {scope.Field("pointwise.weight")}, {bias}, null, null, null, 1L)"),
        ];
    }

    private static IEnumerable<Step> Write(LayerScope scope, Convolution op, string kernel, string variable)
    {
        var argument = scope.Argument;
        if (scope.WantsPlainLayout)
        {
            // Its kernel outweighs the map: from here on channels first is faster.
            yield return new(scope.Local("channels_first"), $"{argument}.contiguous()");
            argument = scope.Local("channels_first");
        }

        var padded = WindowPads.Of(scope, op.Window, 0, argument, scope.Local("padded"), out var padding);
        if (padded is not null) yield return padded;

        var arguments = string.Join(", ",
            padded?.Variable ?? argument,
            kernel,
            op.HasBias ? scope.Field("bias") : "null",
            Option(scope, "stride", op.Window.Stride, 1),
            Option(scope, "padding", padding, 0),
            Option(scope, "dilation", op.Window.Dilation, 1),
            CSharp.Literal(op.Groups));
        yield return new(variable, $"{scope.Aliases.Functional}.conv{op.Window.Rank}d({arguments})");
    }

    /// <summary>An array per axis (TorchSharp's 1-D functions take a number), or null where it is the default of the function.</summary>
    public static string Option(LayerScope scope, string name, EquatableArray<long> values, long byDefault) =>
        values.All(value => value == byDefault) ? "null" : values.Count == 1 ? CSharp.Literal(values[0]) : scope.Sizes(name, values);
}
