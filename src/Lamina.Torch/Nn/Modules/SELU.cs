using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The self-normalising ELU.</summary>
public sealed class SELU : ParameterLessModule<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal SELU(bool inplace)
        : base(nameof(SELU)) => _inplace = inplace;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.selu(tensor, _inplace);
}
