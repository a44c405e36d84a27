using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>The layers that the inference path knows: TorchScript for each, or null for options it has none for.</summary>
internal static class LayerScripts
{
    private static readonly Dictionary<Type, Func<ScriptScope, string?>> all = new()
    {
        [typeof(Rescale)] = Rescale,
        [typeof(Normalize)] = Normalize,
        [typeof(Convolution)] = KernelScripts.Convolution,
        [typeof(DepthwiseConvolution)] = KernelScripts.Depthwise,
        [typeof(Dense)] = KernelScripts.Dense,
        [typeof(BatchNorm)] = BatchNorm,
        [typeof(LayerNorm)] = LayerNorm,
        [typeof(Pooling)] = PoolingScripts.Windows,
        [typeof(GlobalPooling)] = PoolingScripts.Global,
        [typeof(Flatten)] = scope => $"{scope.Argument}.reshape([-1, {scope.Output.Elements}])",
        [typeof(Add)] = scope => Chain(scope, "torch.add"),
        [typeof(Multiply)] = scope => Chain(scope, "torch.mul"),
        [typeof(Concat)] = scope => ((Concat)scope.Node.Op).Crop ? null : $"torch.cat([{string.Join(", ", Arguments(scope))}], {scope.Output.FeatureAxis + 1})",
        [typeof(LayerScale)] = scope => $"torch.mul({scope.Argument}, {scope.Keep(scope.Field(scope.Node, "gamma"))})",

        [typeof(ReLU)] = scope => $"torch.{(scope.InPlace ? "relu_" : "relu")}({scope.Argument})",
        [typeof(ReLU6)] = Function("hardtanh", _ => ", 0.0, 6.0"),
        [typeof(LeakyReLU)] = Function("leaky_relu", op => $", {ScriptText.Number(((LeakyReLU)op).Slope)}"),
        [typeof(ELU)] = Function("elu", op => $", {ScriptText.Number(((ELU)op).Alpha)}"),
        [typeof(SELU)] = Function("selu"),
        [typeof(GELU)] = scope => ((GELU)scope.Node.Op).Approximate ? null : $"torch.gelu({scope.Argument})",
        [typeof(SiLU)] = Function("silu"),
        [typeof(HardSwish)] = Function("hardswish"),
        [typeof(HardSigmoid)] = Function("hardsigmoid"),
        [typeof(Sigmoid)] = Function("sigmoid"),
        [typeof(Tanh)] = Function("tanh"),
        [typeof(Softmax)] = AlongFeatures("softmax"),
        [typeof(LogSoftmax)] = AlongFeatures("log_softmax"),
    };

    /// <summary>There is a script for the op, or it has nothing to do after training.</summary>
    public static bool Knows(Op op) => op is Dropout or SpatialDropout or StochasticDepth or GaussianNoise || all.ContainsKey(op.GetType());

    public static string? Write(ScriptScope scope) => all[scope.Node.Op.GetType()](scope);

    private static Func<ScriptScope, string?> Function(string name, Func<Op, string>? options = null) =>
        scope => $"torch.{name}({scope.Argument}{options?.Invoke(scope.Node.Op)})";

    private static Func<ScriptScope, string?> AlongFeatures(string name) => scope => $"torch.{name}({scope.Argument}, {scope.Input.FeatureAxis + 1})";

    private static IEnumerable<string> Arguments(ScriptScope scope) => Enumerable.Range(0, scope.Inputs.Count).Select(scope.Read);

    private static string Chain(ScriptScope scope, string function) => Arguments(scope).Aggregate((left, right) => $"{function}({left}, {right})");

    private static string Rescale(ScriptScope scope)
    {
        var op = (Rescale)scope.Node.Op;
        var scaled = $"torch.mul({scope.Argument}, {ScriptText.Number(op.Scale)})";
        return op.Offset == 0 ? scaled : $"torch.add({scaled}, {ScriptText.Number(op.Offset)})";
    }

    private static string? Normalize(ScriptScope scope)
    {
        var op = (Normalize)scope.Node.Op;
        return op.Mean.Count > 1 ? null : $"torch.div(torch.sub({scope.Argument}, {ScriptText.Number(op.Mean[0])}), {ScriptText.Number(op.Std[0])})";
    }

    /// <summary>One that could not be folded: a factor and an offset per feature, worked out once.</summary>
    private static string? BatchNorm(ScriptScope scope)
    {
        var op = (BatchNorm)scope.Node.Op;
        var extents = ScriptText.List(Enumerable.Range(0, scope.Input.Rank + 1).Select(axis => axis == scope.Input.FeatureAxis + 1 ? -1L : 1L));
        var scale = KernelScripts.Scale(scope, op, scope.Node);
        var shift = scope.Prepare(scope.Node, "shift", $"({KernelScripts.Shift(scope, op, scope.Node, null, scale)}).reshape({extents})");
        var factor = scope.Prepare(scope.Node, "factor", $"{scale}.reshape({extents})");
        return $"torch.add(torch.mul({scope.Argument}, {scope.Keep(factor)}), {scope.Keep(shift)})";
    }

    private static string? LayerNorm(ScriptScope scope)
    {
        var op = (LayerNorm)scope.Node.Op;
        if (scope.Input.FeatureAxis != scope.Input.Rank - 1) return null;
        var affine = op.Affine ? $"{scope.Keep(scope.Field(scope.Node, "weight"))}, {scope.Keep(scope.Field(scope.Node, "bias"))}" : "None, None";
        return $"torch.layer_norm({scope.Argument}, [{scope.Input.Features}], {affine}, {ScriptText.Number(op.Epsilon)})";
    }
}
