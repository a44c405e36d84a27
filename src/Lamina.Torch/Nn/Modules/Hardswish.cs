using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·min(max(x + 3, 0), 6) / 6.</summary>
public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal Hardswish(bool inplace)
        : base(nameof(Hardswish)) => _inplace = inplace;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.hardswish(tensor, _inplace);
}
