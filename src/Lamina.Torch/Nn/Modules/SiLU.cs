using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·σ(x).</summary>
public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal SiLU(bool inplace)
        : base(nameof(SiLU)) => _inplace = inplace;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, _inplace);
}
