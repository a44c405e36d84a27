namespace Lamina;

/// <summary>
/// Normalisation over neighbouring channels: x / (k + alpha / size · s)^beta, where s is the sum of the squares of size channels around x's. A map of
/// any rank, whose shape it keeps.
/// </summary>
/// <remarks>
/// <para>
/// No parameters. AlexNet's numbers are <c>[LocalResponseNorm(5, Alpha = 5e-4, K = 2)]</c>: Krizhevsky et al. do not divide alpha by the size; PyTorch
/// and Caffe do.
/// </para>
/// <para>Error: a vector or tokens.</para>
/// <para>PyTorch: <c>nn.LocalResponseNorm(size, alpha, beta, k)</c>. Keras has none; TensorFlow: <c>tf.nn.local_response_normalization</c>, which does not divide.</para>
/// <para>Source: Krizhevsky et al. 2012, "ImageNet Classification with Deep Convolutional Neural Networks", section 3.3.</para>
/// </remarks>
public sealed class LocalResponseNormAttribute : LayerAttribute
{
    /// <summary>Normalises over neighbouring channels.</summary>
    /// <param name="size">The number of channels in the sum; at least 1.</param>
    public LocalResponseNormAttribute(int size) => Size = size;

    /// <summary>The number of channels in the sum.</summary>
    public int Size { get; }

    /// <summary>The factor of the sum, which is divided by the size. Default: 0.0001; Caffe: 1.</summary>
    public double Alpha { get; set; }

    /// <summary>The exponent. Default: 0.75.</summary>
    public double Beta { get; set; }

    /// <summary>Added to the sum before it is raised to the power. Default: 1.</summary>
    public double K { get; set; }
}
