namespace Lamina;

/// <summary>
/// Layer normalisation along the feature axis of each sample: (x − mean) / sqrt(variance + epsilon), then a learned factor and offset per feature. On
/// C×H×W it normalises the channels of each pixel. Keeps the shape, whatever it is.
/// </summary>
/// <remarks>
/// <para>Parameters: 2 per feature. The same in training and evaluation. Error: a number of features that is known only at run time.</para>
/// <para>
/// PyTorch: <c>nn.LayerNorm(F, epsilon, affine)</c> for vectors and tokens; on a map ConvNeXt's <c>LayerNorm2d</c>, not <c>nn.LayerNorm((C, H, W))</c>,
/// which is <c>GroupNorm(1)</c> with a factor per value. Keras: <c>LayerNormalization(axis, epsilon)</c>.
/// </para>
/// <para>Source: <see href="https://arxiv.org/abs/1607.06450">Ba et al. 2016</see>.</para>
/// </remarks>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>Added to the variance; above 0. ConvNeXt uses 1e-06. Default: 1e-05; Keras: 0.001.</summary>
    public double Epsilon { get; set; }

    /// <summary>Learns a factor and an offset per feature. Default: true.</summary>
    public bool Affine { get; set; }
}
