using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>A dense layer along the feature axis: <c>Dense</c>. PyTorch's <c>Linear</c>; on C×H×W Keras's Dense on its map, a 1×1 convolution.</summary>
/// <param name="Units">Output features.</param>
/// <param name="HasBias">Adds one learned number per unit.</param>
/// <param name="KernelInit">How the kernel starts.</param>
/// <param name="BiasInit">How the bias starts.</param>
public sealed record Dense(long Units, bool HasBias, Init KernelInit, Init BiasInit) : KernelOp(HasBias, KernelInit, BiasInit)
{
    public override string Stem => "dense";

    /// <summary>On a vector, which is one place, the same place is all of it.</summary>
    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input) =>
        input.Features.IsKnown ? input.WithFeatures(Units) : Unknown.Features(input);

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input) =>
        KernelAndBias(EquatableArray.Of(Units, input.Features.Value), Units);
}
