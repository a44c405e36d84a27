using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>1 / (1 + exp(−x)).</summary>
public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal Sigmoid(bool inplace)
        : base(nameof(Sigmoid)) => _inplace = inplace;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.sigmoid(tensor, _inplace);
}
