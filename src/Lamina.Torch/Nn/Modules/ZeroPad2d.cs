using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A border of zeros.</summary>
public sealed class ZeroPad2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[] _padding;

    internal ZeroPad2d(long[] padding)
        : base(nameof(ZeroPad2d)) => _padding = padding;

    /// <summary>[*, H, W] to [*, H', W'].</summary>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, _padding);
}
