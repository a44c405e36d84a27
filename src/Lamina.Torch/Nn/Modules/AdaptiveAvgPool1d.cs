using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Means of [N, C, L] to a given length.</summary>
public sealed class AdaptiveAvgPool1d : ParameterLessModule<Tensor, Tensor>
{
    private readonly long _output_size;

    internal AdaptiveAvgPool1d(long output_size)
        : base(nameof(AdaptiveAvgPool1d)) => _output_size = output_size;

    /// <summary>[N, C, L] to [N, C, output_size].</summary>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool1d(input, _output_size);
}
