using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>log(1 + exp(β·x)) / β.</summary>
public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
{
    private readonly double _beta;
    private readonly double _threshold;

    internal Softplus(double beta, double threshold)
        : base(nameof(Softplus)) => (_beta, _threshold) = (beta, threshold);

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, _beta, _threshold);
}
