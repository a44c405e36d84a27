using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x where x &gt; 0, else negative_slope·x.</summary>
public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
{
    private readonly double _negative_slope;
    private readonly bool _inplace;

    internal LeakyReLU(double negative_slope, bool inplace)
        : base(nameof(LeakyReLU)) => (_negative_slope, _inplace) = (negative_slope, inplace);

    /// <summary>Keeps the shape.</summary>
    public override Tensor forward(Tensor tensor) => nn.functional.leaky_relu(tensor, _negative_slope, _inplace);
}
