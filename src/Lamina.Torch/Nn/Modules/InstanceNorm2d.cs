using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel of each sample, [N, C, H, W] or [C, H, W].</summary>
public sealed class InstanceNorm2d : NormBase
{
    internal InstanceNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm2d))
    {
    }

    /// <summary>Keeps the shape.</summary>
    /// <exception cref="ArgumentException">The input has another number of dimensions or channels.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var channels = (int)input.dim() - 3;
        if (input.size(channels) != num_features)
            throw new ArgumentException($"expected input's size at dim={channels} to match num_features ({num_features}), but got: {input.size(channels)}.");
        if (channels == 1)
            return Normalize(input);

        using var batched = input.unsqueeze(0);
        using var normalized = Normalize(batched);
        return normalized.squeeze(0);
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input)
    {
        if (input.dim() is not (3 or 4))
            throw new ArgumentException($"expected 3D or 4D input, but got {input.dim()}D input.");
    }

    private Tensor Normalize(Tensor input) =>
        nn.functional.instance_norm(input, running_mean, running_var, weight, bias, training || !track_running_stats, momentum ?? 0, eps);
}
