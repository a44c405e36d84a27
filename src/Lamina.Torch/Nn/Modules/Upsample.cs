using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Resizes the spatial dimensions.</summary>
public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[]? _size;
    private readonly double[]? _scale_factor;
    private readonly UpsampleMode _mode;
    private readonly bool? _align_corners;
    private readonly bool _recompute_scale_factor;

    internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool recompute_scale_factor)
        : base(nameof(Upsample)) => (_size, _scale_factor, _mode, _align_corners, _recompute_scale_factor) = (size, scale_factor, mode, align_corners, recompute_scale_factor);

    /// <summary>[N, C, *] to [N, C, *'].</summary>
    public override Tensor forward(Tensor input) => nn.functional.interpolate(input, _size, _scale_factor, (InterpolationMode)_mode, _align_corners, _recompute_scale_factor);
}
