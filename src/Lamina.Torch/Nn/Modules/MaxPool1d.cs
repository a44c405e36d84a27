using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The maximum of each window of [N, C, L].</summary>
public sealed class MaxPool1d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long _kernel_size;
    private readonly long? _stride;
    private readonly long? _padding;
    private readonly long? _dilation;
    private readonly bool _ceil_mode;

    internal MaxPool1d(long kernel_size, long? stride, long? padding, long? dilation, bool ceil_mode)
        : base(nameof(MaxPool1d)) => (_kernel_size, _stride, _padding, _dilation, _ceil_mode) = (kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>[N, C, L] to [N, C, L'].</summary>
    public override Tensor forward(Tensor input) => nn.functional.max_pool1d(input, _kernel_size, _stride, _padding, _dilation, _ceil_mode);
}
