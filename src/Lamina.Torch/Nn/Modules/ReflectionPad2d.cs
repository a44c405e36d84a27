using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A border that mirrors the map.</summary>
public sealed class ReflectionPad2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[] _padding;

    internal ReflectionPad2d(long[] padding)
        : base(nameof(ReflectionPad2d)) => _padding = padding;

    /// <summary>[*, H, W] to [*, H', W'].</summary>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, _padding, PaddingModes.Reflect);
}
