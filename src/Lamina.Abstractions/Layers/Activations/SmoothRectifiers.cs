namespace Lamina;

/// <summary>x·Φ(x), with the normal distribution's Φ, of each value. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.GELU(approximate)</c>. Keras: <c>activation="gelu"</c>, exact too.
/// Source: <see href="https://arxiv.org/abs/1606.08415">Hendrycks and Gimpel 2016</see>.
/// </remarks>
public sealed class GELUAttribute : LayerAttribute
{
    /// <summary>
    /// Computes 0.5·x·(1 + tanh(√(2/π)·(x + 0.044715·x³))) instead, as GPT-2 and BERT do (PyTorch: <c>approximate="tanh"</c>). Default: false, exact.
    /// </summary>
    public bool Approximate { get; set; }
}

/// <summary>x·sigmoid(x), also called swish, of each value. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.SiLU()</c>. Keras: <c>activation="silu"</c>. Source: <see href="https://arxiv.org/abs/1702.03118">Elfwing et al. 2017</see>.
/// </remarks>
public sealed class SiLUAttribute : LayerAttribute;

/// <summary>x·tanh(ln(1 + exp(x))), of each value. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.Mish()</c>. Keras: <c>activation="mish"</c>. Source: <see href="https://arxiv.org/abs/1908.08681">Misra 2019</see>.
/// </remarks>
public sealed class MishAttribute : LayerAttribute;

/// <summary>ln(1 + exp(beta·x)) / beta, of each value: a smooth ReLU, always above zero. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.Softplus(beta, threshold)</c>. Keras: <c>activation="softplus"</c>. Source: Dugas et al. 2000, "Incorporating Second-Order
/// Functional Knowledge for Better Option Pricing".
/// </remarks>
public sealed class SoftplusAttribute : LayerAttribute
{
    /// <summary>A smooth rectifier.</summary>
    /// <param name="beta">How sharp the bend is; above 0. Default: 1.</param>
    /// <param name="threshold">Above this value of beta·x the result is x itself, which the function then equals within Float32's accuracy. Default: 20.</param>
    public SoftplusAttribute(double beta = 1, double threshold = 20)
    {
        Beta = beta;
        Threshold = threshold;
    }

    /// <summary>How sharp the bend is.</summary>
    public double Beta { get; }

    /// <summary>Above this value of beta·x the result is x itself.</summary>
    public double Threshold { get; }
}

/// <summary>x·<see cref="HardSigmoidAttribute">HardSigmoid</see>(x): a piecewise stand-in for <see cref="SiLUAttribute">SiLU</see>. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.Hardswish()</c>. Keras: <c>activation="hard_silu"</c>. Source: <see href="https://arxiv.org/abs/1905.02244">Howard et al. 2019</see>.
/// </remarks>
public sealed class HardSwishAttribute : LayerAttribute;
