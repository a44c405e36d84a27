using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>Convolutions and dense layers: their weights are scaled by the norm that follows and brought into oneDNN's layout once.</summary>
internal static class KernelScripts
{
    public static string? Convolution(ScriptScope scope) => Convolution(scope, (Convolution)scope.Node.Op);

    public static string? Depthwise(ScriptScope scope) => Convolution(scope, ((DepthwiseConvolution)scope.Node.Op).On(scope.Input));

    public static string? Dense(ScriptScope scope)
    {
        var op = (Dense)scope.Node.Op;
        if (scope.Input.IsMap) return null;
        var (kernel, bias) = Weights(scope, op.HasBias, "[-1, 1]");
        if (!scope.IsPacked) return $"torch.linear({scope.Argument}, {scope.Keep(kernel)}, {(bias is null ? "None" : scope.Keep(bias))})";

        return $"torch.mkldnn_linear({scope.Argument}, {Packed(scope, "kernel", kernel)}, {(bias is null ? "None" : Packed(scope, "offset", bias))})";
    }

    private static string? Convolution(ScriptScope scope, Convolution op)
    {
        if (op.Window.Rank != 2) return null;
        var window = op.Window;
        var (before, after) = (window.Before(scope.Input), window.After(scope.Input));
        var isEven = before == after;
        var padding = ScriptText.List(isEven ? before : EquatableArray.Of(0L, 0L));
        var argument = isEven ? scope.Argument : PoolingScripts.Padded(scope, before, after, 0);
        var options = $"{ScriptText.List(window.Stride)}, {padding}, {ScriptText.List(window.Dilation)}, {op.Groups}";
        var (kernel, bias) = Weights(scope, op.HasBias, "[-1, 1, 1, 1]");
        if (!scope.IsPacked) return $"torch.conv2d({argument}, {scope.Keep(kernel)}, {(bias is null ? "None" : scope.Keep(bias))}, {options})";

        if (!isEven) argument = scope.Packed(argument);

        // The operator that packs takes padding before stride, unlike the one that convolves.
        var order = $"{padding}, {ScriptText.List(window.Stride)}, {ScriptText.List(window.Dilation)}, {op.Groups}";
        var packed = scope.Keep(scope.Prepare(scope.Node, "kernel", $"torch.mkldnn_reorder_conv2d_weight({scope.Packed(kernel)}, {order})"));
        return $"torch.conv2d({argument}, {packed}, {(bias is null ? "None" : Packed(scope, "offset", bias))}, {options})";
    }

    private static string Packed(ScriptScope scope, string purpose, string tensor) => scope.Keep(scope.Prepare(scope.Node, purpose, scope.Packed(tensor)));

    /// <summary>Kernel and bias, with the norm that follows folded in.</summary>
    /// <param name="scope">The layer.</param>
    /// <param name="hasBias">Whether it has a bias of its own.</param>
    /// <param name="extents">The shape in which one number per feature stretches over the kernel.</param>
    private static (string Kernel, string? Bias) Weights(ScriptScope scope, bool hasBias, string extents)
    {
        var kernel = scope.Field(scope.Node, "weight");
        var bias = hasBias ? scope.Field(scope.Node, "bias") : null;
        if (scope.Norm is not { } norm) return (kernel, bias);

        var scale = Scale(scope, norm.Op, norm.Node);
        var shift = scope.Prepare(norm.Node, "shift", Shift(scope, norm.Op, norm.Node, bias, scale));
        return (scope.Prepare(norm.Node, "scaled", $"{kernel} * {scale}.reshape({extents})"), shift);
    }

    /// <summary>What a norm multiplies each feature with: weight / √(variance + ε).</summary>
    public static string Scale(ScriptScope scope, BatchNorm op, Node norm)
    {
        var factor = $"torch.rsqrt({scope.Field(norm, "running_var")} + {ScriptText.Number(op.Epsilon)})";

        // Training writes to the running statistics without counting; it counts its batches, and that is seen as a change.
        scope.Field(norm, "num_batches_tracked");
        return scope.Prepare(norm, "scale", op.Affine ? $"{scope.Field(norm, "weight")} * {factor}" : factor);
    }

    /// <summary>What a norm then adds to each feature: bias + (what arrives − mean) × scale.</summary>
    public static string Shift(ScriptScope scope, BatchNorm op, Node norm, string? arriving, string scale)
    {
        var mean = scope.Field(norm, "running_mean");
        var centred = arriving is null ? $"-{mean} * {scale}" : $"({arriving} - {mean}) * {scale}";
        return op.Affine ? $"{centred} + {scope.Field(norm, "bias")}" : centred;
    }
}
