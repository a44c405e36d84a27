using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·Φ(x) with the exact normal distribution function.</summary>
public sealed class GELU : ParameterLessModule<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal GELU(bool inplace)
        : base(nameof(GELU)) => _inplace = inplace;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, _inplace);
}
