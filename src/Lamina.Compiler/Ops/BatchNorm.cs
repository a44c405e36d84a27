using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Batch normalisation along the feature axis: <c>BatchNorm</c> (Ioffe &amp; Szegedy 2015). PyTorch's BatchNorm1d/2d by the input's rank.</summary>
/// <param name="Momentum">PyTorch's meaning: the weight of the new batch in the running statistics.</param>
/// <param name="Epsilon">Added to the variance.</param>
/// <param name="Affine">Learns a factor and an offset per feature.</param>
public sealed record BatchNorm(double Momentum, double Epsilon, bool Affine) : UnaryOp
{
    public override string Stem => "bn";

    public override Sight Sees(TensorShape input) => Sight.Place;

    protected override Inference Infer(TensorShape input) => input.Features.IsKnown ? input.Settled() : Unknown.Features(input);

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input)
    {
        if (!Affine) return default;
        var extents = EquatableArray.Of(input.Features.Value);
        return EquatableArray.Of(
            new ParameterSpec("weight", extents, ParameterRole.Scale, Init.Ones),
            new ParameterSpec("bias", extents, ParameterRole.Shift, Init.Zeros));
    }

    public override EquatableArray<BufferSpec> Buffers(TensorShape input)
    {
        var extents = EquatableArray.Of(input.Features.Value);
        return EquatableArray.Of(
            new BufferSpec("running_mean", extents, 0),
            new BufferSpec("running_var", extents, 1),
            new BufferSpec("num_batches_tracked", default, 0, IsCounter: true));
    }
}
