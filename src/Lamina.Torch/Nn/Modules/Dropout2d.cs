using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Zeroes whole channels in training.</summary>
public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly double _p;
    private readonly bool _inplace;

    internal Dropout2d(double p, bool inplace)
        : base(nameof(Dropout2d)) => (_p, _inplace) = (p, inplace);

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor input) => nn.functional.dropout2d(input, _p, training, _inplace);
}
