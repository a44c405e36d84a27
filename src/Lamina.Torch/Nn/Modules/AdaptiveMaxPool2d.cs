using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Maxima of [N, C, H, W] to a given height and width.</summary>
public sealed class AdaptiveMaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[] _output_size;

    internal AdaptiveMaxPool2d(long[] output_size)
        : base(nameof(AdaptiveMaxPool2d)) => _output_size = output_size;

    /// <summary>[N, C, H, W] to [N, C, output_size…].</summary>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool2d(input, _output_size);
}
