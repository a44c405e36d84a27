using System;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>An op that sums its inputs with learned weights: convolutions and dense layers.</summary>
/// <param name="HasBias">Adds one learned number per output feature.</param>
/// <param name="KernelInit">How the kernel starts.</param>
/// <param name="BiasInit">How the bias starts.</param>
public abstract record KernelOp(bool HasBias, Init KernelInit, Init BiasInit) : UnaryOp
{
    public override long MultiplyAdds(TensorShape input, TensorShape output) =>
        output.Elements.IsKnown ? Sizes.Multiply(output.Elements.Value, Parameters(input)[0].FanIn) : 0;

    protected EquatableArray<ParameterSpec> KernelAndBias(EquatableArray<long> extents, long outputs)
    {
        var kernel = new ParameterSpec("weight", extents, ParameterRole.Kernel, KernelInit);
        if (!HasBias) return EquatableArray.Of(kernel);

        // PyTorch's bias starts by the kernel's fan-in; it has none of its own.
        var biasInit = BiasInit.Kind == InitKind.FanInUniform ? Init.UniformOf(1 / Math.Sqrt(kernel.FanIn)) : BiasInit;
        return EquatableArray.Of(kernel, new ParameterSpec("bias", EquatableArray.Of(outputs), ParameterRole.Bias, biasInit));
    }
}
