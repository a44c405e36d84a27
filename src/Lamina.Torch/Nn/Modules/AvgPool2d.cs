using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The mean of each window of [N, C, H, W].</summary>
public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[] _kernel_size;
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly bool _ceil_mode;
    private readonly bool _count_include_pad;
    private readonly long? _divisor_override;

    internal AvgPool2d(long[] kernel_size, long[] stride, long[] padding, bool ceil_mode, bool count_include_pad, long? divisor_override)
        : base(nameof(AvgPool2d)) => (_kernel_size, _stride, _padding, _ceil_mode, _count_include_pad, _divisor_override) = (kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

    /// <summary>[N, C, H, W] to [N, C, H', W'].</summary>
    public override Tensor forward(Tensor input) => nn.functional.avg_pool2d(input, _kernel_size, _stride, _padding, _ceil_mode, _count_include_pad, _divisor_override);
}
