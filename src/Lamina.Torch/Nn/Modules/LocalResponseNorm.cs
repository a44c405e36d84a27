using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>AlexNet's normalisation over neighbouring channels.</summary>
public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
{
    private readonly long _size;
    private readonly double _alpha;
    private readonly double _beta;
    private readonly double _k;

    internal LocalResponseNorm(long size, double alpha, double beta, double k)
        : base(nameof(LocalResponseNorm)) => (_size, _alpha, _beta, _k) = (size, alpha, beta, k);

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor input) => nn.functional.local_response_norm(input, _size, _alpha, _beta, _k);
}
