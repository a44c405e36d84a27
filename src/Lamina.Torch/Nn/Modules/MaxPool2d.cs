using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The maximum of each window of [N, C, H, W].</summary>
public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[] _kernel_size;
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly long[] _dilation;
    private readonly bool _ceil_mode;

    internal MaxPool2d(long[] kernel_size, long[] stride, long[] padding, long[] dilation, bool ceil_mode)
        : base(nameof(MaxPool2d)) => (_kernel_size, _stride, _padding, _dilation, _ceil_mode) = (kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>[N, C, H, W] to [N, C, H', W'].</summary>
    public override Tensor forward(Tensor input) => nn.functional.max_pool2d(input, _kernel_size, _stride, _padding, _dilation, _ceil_mode);
}
