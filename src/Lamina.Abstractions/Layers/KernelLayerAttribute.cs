namespace Lamina;

/// <summary>
/// A layer with a kernel, and how it starts. The numbers of a distribution are written beside it: <c>KernelInit = Init.Normal, KernelStd = 0.0125</c>.
/// Error: a number that the distribution lacks, or one that it does not have.
/// </summary>
public abstract class KernelLayerAttribute : LayerAttribute
{
    /// <summary>
    /// How the kernel starts. Default: <see cref="Init.Auto"/>; Keras: <see cref="Init.GlorotUniform"/>; PyTorch: U(−b, b) with b² = 1 / fan-in; Caffe and MatConvNet:
    /// none, one must be written.
    /// </summary>
    public virtual Init KernelInit { get; set; }

    /// <summary>The mean of <see cref="Init.Normal"/> and <see cref="Init.TruncatedNormal"/>. Default: none, which means 0.</summary>
    public double KernelMean { get; set; }

    /// <summary>The standard deviation of <see cref="Init.Normal"/> and <see cref="Init.TruncatedNormal"/>, which need it; above 0. Default: none.</summary>
    public double KernelStd { get; set; }

    /// <summary>The lower bound of <see cref="Init.Uniform"/>, which needs it. Default: none.</summary>
    public double KernelMin { get; set; }

    /// <summary>The upper bound of <see cref="Init.Uniform"/>, which needs it; above <see cref="KernelMin"/>. Default: none.</summary>
    public double KernelMax { get; set; }

    /// <summary>The number of <see cref="Init.Constant"/>, which needs it. Default: none.</summary>
    public double KernelValue { get; set; }
}
