namespace Lamina;

/// <summary>
/// Instance normalisation of each channel of each sample over all its positions: (x − mean) / sqrt(variance + epsilon). C×L, C×H×W or C×D×H×W, a shape it keeps.
/// </summary>
/// <remarks>
/// <para>Parameters: none, or 2 per channel with <see cref="Affine"/>. The same in training and evaluation: no running statistics.</para>
/// <para>Error: a vector, whose features have one place each.</para>
/// <para>PyTorch: <c>nn.InstanceNorm2d(C, epsilon, affine=affine)</c>. Keras: <c>GroupNormalization(groups=-1, axis=1, epsilon)</c>.</para>
/// <para>Source: <see href="https://arxiv.org/abs/1607.08022">Ulyanov et al. 2016</see>.</para>
/// </remarks>
public sealed class InstanceNormAttribute : LayerAttribute
{
    /// <summary>Added to the variance; above 0. Default: 1e-05; Keras: 0.001.</summary>
    public double Epsilon { get; set; }

    /// <summary>Learns a factor and an offset per feature. Default: false; Keras: true.</summary>
    public bool Affine { get; set; }
}
