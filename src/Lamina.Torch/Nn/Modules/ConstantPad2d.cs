using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A border of one value.</summary>
public sealed class ConstantPad2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[] _padding;
    private readonly double _value;

    internal ConstantPad2d(long[] padding, double value)
        : base(nameof(ConstantPad2d)) => (_padding, _value) = (padding, value);

    /// <summary>[*, H, W] to [*, H', W'].</summary>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, _padding, PaddingModes.Constant, _value);
}
