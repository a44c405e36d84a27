namespace Lamina;

/// <summary>
/// Adam that looks ahead along its running mean, as Nesterov's momentum does. m and v are <see cref="AdamAttribute">Adam's</see>; with μₜ = Beta1·(1 − 0.5·0.96^(t·MomentumDecay)) and
/// Πₜ = μ₁·…·μₜ, w ← w − lr·(μₜ₊₁·m/(1 − Πₜ₊₁) + (1 − μₜ)·g/(1 − Πₜ))/(√(v/(1 − Beta2ᵗ)) + Epsilon) in the t-th step.
/// </summary>
/// <remarks>
/// PyTorch: <c>optim.NAdam(lr, betas, eps, weight_decay, momentum_decay)</c>. Keras: <c>Nadam(learning_rate, beta_1, beta_2, epsilon)</c>. Source: <see href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat 2016</see>.
/// </remarks>
public sealed class NAdamAttribute : OptimizerAttribute
{
    /// <summary>Adam with Nesterov's momentum.</summary>
    /// <param name="learningRate">Roughly the largest change of a weight in one step; above 0. Default: 0.002; Keras: 0.001.</param>
    public NAdamAttribute(double learningRate = 2e-3) => LearningRate = learningRate;

    /// <summary>Roughly the largest change of a weight in one step.</summary>
    public double LearningRate { get; }

    /// <summary>How much of the gradient's running mean is kept per step, in the end; at least 0, below 1. Default: 0.9.</summary>
    public double Beta1 { get; set; }

    /// <summary>How much of the squared gradient's running mean is kept per step; at least 0, below 1. Default: 0.999.</summary>
    public double Beta2 { get; set; }

    /// <summary>Added to the divisor; at least 0. Default: 1e-08; Keras: 1e-07.</summary>
    public double Epsilon { get; set; }

    /// <summary>How fast the momentum warms up; at least 0. Default: 0.004; Keras: 1.</summary>
    public double MomentumDecay { get; set; }
}
