using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>exp(x) divided by its sum along a dimension.</summary>
public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
{
    private readonly long _dim;

    internal Softmax(long dim)
        : base(nameof(Softmax)) => _dim = dim;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.softmax(tensor, _dim);
}
