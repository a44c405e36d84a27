namespace Lamina;

/// <summary>
/// A layer with a kernel, and how that is initialised. The parameters of a distribution are written beside it: <c>KernelInit = Init.Normal, KernelStd = 0.0125</c>.
/// Error: a parameter that the distribution needs and is not written, or one that it does not have.
/// </summary>
public abstract class KernelLayerAttribute : LayerAttribute
{
    /// <summary>
    /// How the kernel is initialised. Default: <see cref="Init.Auto"/>; Keras: <see cref="Init.GlorotUniform"/>; PyTorch: U(−b, b) with b² = 1 / fan-in; Caffe and MatConvNet:
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

    /// <summary>What the learning rate is multiplied by for the kernel; at least 0, where 0 freezes it. Caffe: <c>lr_mult</c>. MatConvNet: <c>learningRate</c>. Default: none, which means 1.</summary>
    public double KernelRateScale { get; set; }

    /// <summary>The kernel's weight decay in place of the optimizer's; at least 0. Caffe: <c>decay_mult</c> × <c>weight_decay</c>. Default: none.</summary>
    public double KernelDecay { get; set; }

    /// <summary>This × the sum of the kernel's absolute values is added to what training minimises; at least 0. Keras: <c>kernel_regularizer=L1(x)</c>. Default: none, which means 0.</summary>
    public double KernelL1 { get; set; }

    /// <summary>
    /// This × the sum of the kernel's squares is added to what training minimises; at least 0. Keras: <c>kernel_regularizer=L2(x)</c>. In the gradient it is a decay of
    /// twice this. The displayed loss does not include it. Default: none, which means 0.
    /// </summary>
    public double KernelL2 { get; set; }
}
