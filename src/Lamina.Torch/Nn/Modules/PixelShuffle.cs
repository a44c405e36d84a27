using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Channels spread over a larger map.</summary>
public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
{
    private readonly long _upscale_factor;

    internal PixelShuffle(long upscale_factor)
        : base(nameof(PixelShuffle)) => _upscale_factor = upscale_factor;

    /// <summary>[*, C·r², H, W] to [*, C, H·r, W·r].</summary>
    public override Tensor forward(Tensor input) => nn.functional.pixel_shuffle(input, _upscale_factor);
}
