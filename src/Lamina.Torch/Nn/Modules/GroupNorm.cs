using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalisation of each sample over each group of channels, [N, C, *].</summary>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    private readonly long _num_groups;
    private readonly double _eps;

    [ComponentName(Name = "weight")]
    private readonly Parameter? _weight;

    [ComponentName(Name = "bias")]
    private readonly Parameter? _bias;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype)
        : base(nameof(GroupNorm))
    {
        _num_groups = num_groups;
        _eps = eps;
        if (!affine)
            return;
        _weight = RegisterNew("weight", ones(num_channels, dtype, device));
        _bias = RegisterNew("bias", zeros(num_channels, dtype, device));
    }

    /// <summary>Keeps the shape.</summary>
    /// <exception cref="ArgumentException">The input has fewer than three dimensions.</exception>
    public override Tensor forward(Tensor tensor)
    {
        if (tensor.dim() < 3)
            throw new ArgumentException($"Invalid number of dimensions for GroupNorm argument: {tensor.dim()}");
        return nn.functional.group_norm(tensor, _num_groups, _weight, _bias, _eps);
    }
}
