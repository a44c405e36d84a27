using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Means of [N, C, H, W] to a given height and width.</summary>
public sealed class AdaptiveAvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[] _output_size;

    internal AdaptiveAvgPool2d(long[] output_size)
        : base(nameof(AdaptiveAvgPool2d)) => _output_size = output_size;

    /// <summary>[N, C, H, W] to [N, C, output_size…].</summary>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool2d(input, _output_size);
}
