using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·tanh(softplus(x)).</summary>
public sealed class Mish : ParameterLessModule<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal Mish(bool inplace)
        : base(nameof(Mish)) => _inplace = inplace;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.mish(tensor, _inplace);
}
