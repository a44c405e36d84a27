namespace Lamina;

/// <summary>Adam that divides by the largest recent gradient instead of a root mean square: u ← max(Beta2·u, |g| + Epsilon), w ← w − lr/(1 − Beta1ᵗ)·m/u.</summary>
/// <remarks>
/// PyTorch: <c>optim.Adamax(lr, betas, eps, weight_decay)</c>. Keras: <c>Adamax(learning_rate, beta_1, beta_2, epsilon)</c>, which adds epsilon to u instead of |g|.
/// Source: <see href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015, section 7.1</see>.
/// </remarks>
public sealed class AdamaxAttribute : OptimizerAttribute
{
    /// <summary>Adamax.</summary>
    /// <param name="learningRate">Roughly the largest change of a weight in one step; above 0. Default: 0.002; Keras: 0.001.</param>
    public AdamaxAttribute(double learningRate = 2e-3) => LearningRate = learningRate;

    /// <summary>Roughly the largest change of a weight in one step.</summary>
    public double LearningRate { get; }

    /// <summary>How much of the gradient's running mean is kept per step; at least 0, below 1. Default: 0.9.</summary>
    public double Beta1 { get; set; }

    /// <summary>How much of the largest gradient is kept per step; at least 0, below 1. Default: 0.999.</summary>
    public double Beta2 { get; set; }

    /// <summary>Added to each absolute gradient; at least 0. Default: 1e-08; Keras: 1e-07.</summary>
    public double Epsilon { get; set; }
}
