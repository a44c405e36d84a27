namespace Lamina;

/// <summary>max(0, x), of each value. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.ReLU()</c>. Keras: <c>ReLU()</c>. Source: Nair and Hinton 2010, "Rectified Linear Units Improve Restricted Boltzmann Machines".
/// </remarks>
public sealed class ReLUAttribute : LayerAttribute;

/// <summary>x above zero, slope·x below, of each value. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.LeakyReLU(slope)</c>. Keras: <c>LeakyReLU(negative_slope)</c>, by default 0.3 there. Source: Maas et al. 2013, "Rectifier
/// Nonlinearities Improve Neural Network Acoustic Models".
/// </remarks>
public sealed class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>A leaky rectifier.</summary>
    /// <param name="slope">The slope below zero; at least 0. Default: 0.01; Keras: 0.3.</param>
    public LeakyReLUAttribute(double slope = 0.01) => Slope = slope;

    /// <summary>The slope below zero.</summary>
    public double Slope { get; }
}

/// <summary>x above zero, alpha·(exp(x) − 1) below, of each value. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.ELU(alpha)</c>. Keras: <c>ELU(alpha)</c>. Source: <see href="https://arxiv.org/abs/1511.07289">Clevert et al. 2015</see>.
/// </remarks>
public sealed class ELUAttribute : LayerAttribute
{
    /// <summary>An exponential linear unit.</summary>
    /// <param name="alpha">What the function tends to below zero, negated; above 0. Default: 1.</param>
    public ELUAttribute(double alpha = 1) => Alpha = alpha;

    /// <summary>What the function tends to below zero, negated.</summary>
    public double Alpha { get; }
}

/// <summary>
/// The self-normalising ELU: 1.0507·x above zero, 1.0507·1.6733·(exp(x) − 1) below, of each value. Keeps the shape, whatever it is.
/// </summary>
/// <remarks>
/// It keeps mean 0 and variance 1 from layer to layer only with <see cref="Init.LeCunNormal"/>, which <see cref="Init.Auto"/> chooses for it.
/// PyTorch: <c>nn.SELU()</c>. Keras: <c>activation="selu"</c>. Source: <see href="https://arxiv.org/abs/1706.02515">Klambauer et al. 2017</see>.
/// </remarks>
public sealed class SELUAttribute : LayerAttribute;

/// <summary>min(max(0, x), 6), of each value. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.ReLU6()</c>. Keras: <c>ReLU(max_value=6)</c>. Source: <see href="https://arxiv.org/abs/1704.04861">Howard et al. 2017</see>.
/// </remarks>
public sealed class ReLU6Attribute : LayerAttribute;

/// <summary>x above zero, slope·x below, with a slope that is learned. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// <para>Parameters: one slope, or one per feature. Error: one per feature where the number of features is known only at run time.</para>
/// <para>
/// PyTorch: <c>nn.PReLU(num_parameters, init)</c>. Keras: <c>PReLU(shared_axes)</c>, which on a map learns a slope per value unless the axes are shared.
/// Source: <see href="https://arxiv.org/abs/1502.01852">He et al. 2015</see>.
/// </para>
/// </remarks>
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>Learns a slope for each feature instead of one for all. Default: false; Keras and Caffe: true.</summary>
    public bool PerFeature { get; set; }

    /// <summary>What the slopes start from. Default: 0.25; Keras: 0.</summary>
    public double Slope { get; set; }
}

/// <summary>x above zero, alpha·(exp(x / alpha) − 1) below, of each value: its slope is continuous for any alpha. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.CELU(alpha)</c>. Keras: <c>activation="celu"</c>. Source: <see href="https://arxiv.org/abs/1704.07483">Barron 2017</see>.
/// </remarks>
public sealed class CELUAttribute : LayerAttribute
{
    /// <summary>A continuously differentiable exponential linear unit.</summary>
    /// <param name="alpha">What the function tends to below zero, negated; above 0. Default: 1.</param>
    public CELUAttribute(double alpha = 1) => Alpha = alpha;

    /// <summary>What the function tends to below zero, negated.</summary>
    public double Alpha { get; }
}
