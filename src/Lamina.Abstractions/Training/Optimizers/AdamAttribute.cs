namespace Lamina;

/// <summary>
/// Adam: steps of a size that adapts to each weight's gradients. m ← Beta1·m + (1 − Beta1)·g, v ← Beta2·v + (1 − Beta2)·g²,
/// w ← w − lr/(1 − Beta1ᵗ)·m/(√(v/(1 − Beta2ᵗ)) + Epsilon) in the t-th step; m and v start as 0.
/// </summary>
/// <remarks>
/// <c>WeightDecay</c> is an L2 penalty in the gradient, not the decoupled decay of AdamW. PyTorch: <c>optim.Adam(lr, betas, eps, weight_decay, amsgrad)</c>.
/// Keras: <c>Adam(learning_rate, beta_1, beta_2, epsilon)</c>. Source: <see href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015</see>.
/// </remarks>
public sealed class AdamAttribute : OptimizerAttribute
{
    /// <summary>Adam.</summary>
    /// <param name="learningRate">Roughly the largest change of a weight in one step; above 0. Default: 0.001.</param>
    public AdamAttribute(double learningRate = 1e-3) => LearningRate = learningRate;

    /// <summary>Roughly the largest change of a weight in one step.</summary>
    public double LearningRate { get; }

    /// <summary>How much of the gradient's running mean is kept per step; at least 0, below 1. Default: 0.9; Caffe: 0, its solver's momentum.</summary>
    public double Beta1 { get; set; }

    /// <summary>How much of the squared gradient's running mean is kept per step; at least 0, below 1. Default: 0.999.</summary>
    public double Beta2 { get; set; }

    /// <summary>Added to the divisor; at least 0. Default: 1e-08; Keras: 1e-07.</summary>
    public double Epsilon { get; set; }

    /// <summary>
    /// Epsilon is ε̂, added before the bias correction: w ← w − lr·√(1 − Beta2ᵗ)/(1 − Beta1ᵗ)·m/(√v + Epsilon). Without it w ← w − lr/(1 − Beta1ᵗ)·m/(√(v/(1 − Beta2ᵗ)) + Epsilon).
    /// Source: Kingma and Ba 2015, the end of section 2. Default: false; Keras and Caffe: true.
    /// </summary>
    public bool EpsilonHat { get; set; }

    /// <summary>Divides by the largest running mean so far. Source: <see href="https://arxiv.org/abs/1904.09237">Reddi et al. 2018</see>. Default: false.</summary>
    public bool AmsGrad { get; set; }
}
