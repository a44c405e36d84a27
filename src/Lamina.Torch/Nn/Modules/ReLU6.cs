using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>min(max(x, 0), 6).</summary>
public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal ReLU6(bool inplace)
        : base(nameof(ReLU6)) => _inplace = inplace;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.relu6(tensor, _inplace);
}
