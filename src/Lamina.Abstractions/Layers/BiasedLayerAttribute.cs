namespace Lamina;

/// <summary>A layer with a kernel and a bias, which start from a distribution each.</summary>
public abstract class BiasedLayerAttribute : KernelLayerAttribute
{
    /// <summary>How the bias is initialised. Default: <see cref="Init.Auto"/>, which is zeros; PyTorch: U(−b, b) with b² = 1 / the kernel's fan-in.</summary>
    public Init BiasInit { get; set; }

    /// <summary>The mean of <see cref="Init.Normal"/> and <see cref="Init.TruncatedNormal"/>. Default: none, which means 0.</summary>
    public double BiasMean { get; set; }

    /// <summary>The standard deviation of <see cref="Init.Normal"/> and <see cref="Init.TruncatedNormal"/>, which need it; above 0. Default: none.</summary>
    public double BiasStd { get; set; }

    /// <summary>The lower bound of <see cref="Init.Uniform"/>, which needs it. Default: none.</summary>
    public double BiasMin { get; set; }

    /// <summary>The upper bound of <see cref="Init.Uniform"/>, which needs it; above <see cref="BiasMin"/>. Default: none.</summary>
    public double BiasMax { get; set; }

    /// <summary>The number of <see cref="Init.Constant"/>, which needs it: 0.1 keeps ReLUs alive, 1 is usual for a gate. Default: none.</summary>
    public double BiasValue { get; set; }

    /// <summary>What the learning rate is multiplied by for the bias; at least 0, where 0 freezes it. Caffe: <c>lr_mult</c>. MatConvNet: <c>learningRate</c>. Default: none, which means 1.</summary>
    public double BiasRateScale { get; set; }

    /// <summary>The bias's weight decay in place of the optimizer's; at least 0. Caffe: <c>decay_mult</c> × <c>weight_decay</c>. Default: none.</summary>
    public double BiasDecay { get; set; }

    /// <summary>This × the sum of the bias's absolute values is added to what training minimises; at least 0. Keras: <c>bias_regularizer=L1(x)</c>. Default: none, which means 0.</summary>
    public double BiasL1 { get; set; }

    /// <summary>
    /// This × the sum of the bias's squares is added to what training minimises; at least 0. Keras: <c>bias_regularizer=L2(x)</c>. In the gradient it is a decay of
    /// twice this. The displayed loss does not include it. Default: none, which means 0.
    /// </summary>
    public double BiasL2 { get; set; }
}
