using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The logarithm of the softmax along a dimension.</summary>
public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
{
    private readonly long _dim;

    internal LogSoftmax(long dim)
        : base(nameof(LogSoftmax)) => _dim = dim;

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.log_softmax(tensor, _dim);
}
