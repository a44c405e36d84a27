namespace Lamina;

/// <summary>
/// Adam with a decay of its own: w ← w − lr·WeightDecay·w, then Adam's step. The decay does not pass through the running means, so that weights with large
/// gradients decay as much as others.
/// </summary>
/// <remarks>
/// PyTorch: <c>optim.AdamW(lr, betas, eps, weight_decay, amsgrad)</c>. Keras: <c>AdamW(learning_rate, weight_decay, …)</c>.
/// Source: <see href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019</see>.
/// </remarks>
public sealed class AdamWAttribute : OptimizerAttribute
{
    /// <summary>Adam with decoupled weight decay.</summary>
    /// <param name="learningRate">Roughly the largest change of a weight in one step; above 0. Default: 0.001.</param>
    public AdamWAttribute(double learningRate = 1e-3) => LearningRate = learningRate;

    /// <summary>Roughly the largest change of a weight in one step.</summary>
    public double LearningRate { get; }

    /// <summary>How much of the gradient's running mean is kept per step; at least 0, below 1. Default: 0.9.</summary>
    public double Beta1 { get; set; }

    /// <summary>How much of the squared gradient's running mean is kept per step; at least 0, below 1. Default: 0.999.</summary>
    public double Beta2 { get; set; }

    /// <summary>Added to the divisor; at least 0. Default: 1e-08; Keras: 1e-07.</summary>
    public double Epsilon { get; set; }

    /// <summary>
    /// Epsilon is ε̂, added before the bias correction: w ← w − lr·√(1 − Beta2ᵗ)/(1 − Beta1ᵗ)·m/(√v + Epsilon). Without it w ← w − lr/(1 − Beta1ᵗ)·m/(√(v/(1 − Beta2ᵗ)) + Epsilon).
    /// Source: Kingma and Ba 2015, the end of section 2. Default: false; Keras: true.
    /// </summary>
    public bool EpsilonHat { get; set; }

    /// <summary>Divides by the largest running mean so far. Source: <see href="https://arxiv.org/abs/1904.09237">Reddi et al. 2018</see>. Default: false.</summary>
    public bool AmsGrad { get; set; }

    /// <summary>The fraction of each weight that a step takes away, before it is multiplied by the learning rate; at least 0. Default: 0.01; Keras: 0.004.</summary>
    public override double WeightDecay { get; set; }
}
