using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The gradient as the update rules take it.</summary>
internal static class Gradient
{
    /// <summary>The parameter's gradient (its negative to maximize) plus weight decay times the parameter; null without a gradient. The caller disposes it.</summary>
    public static Tensor? Of(Parameter parameter, bool maximize, double weightDecay = 0)
    {
        var gradient = parameter.grad;
        if (gradient is null)
            return null;
        if (maximize)
            gradient = Exchange(gradient, Aten.Neg.Call(gradient));
        if (weightDecay != 0)
            gradient = Exchange(gradient, Aten.Add.Call(gradient, parameter, weightDecay));
        return gradient;
    }

    private static Tensor Exchange(Tensor old, Tensor replacement)
    {
        old.Dispose();
        return replacement;
    }
}
