using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Dropout in training that keeps mean 0 and variance 1 behind a SELU.</summary>
public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    private readonly double _p;
    private readonly bool _inplace;

    internal AlphaDropout(double p, bool inplace)
        : base(nameof(AlphaDropout)) => (_p, _inplace) = (p, inplace);

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.alpha_dropout(tensor, _p, training, _inplace);
}
