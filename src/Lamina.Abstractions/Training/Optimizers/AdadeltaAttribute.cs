namespace Lamina;

/// <summary>Scales each step by the ratio of recent steps to recent gradients: Δ = √(u + Epsilon)/√(v + Epsilon)·g, w ← w − lr·Δ, with running means u of Δ² and v of g².</summary>
/// <remarks>
/// PyTorch: <c>optim.Adadelta(lr, rho, eps, weight_decay)</c>. Keras: <c>Adadelta(learning_rate, rho, epsilon)</c>; the rate was 1.0 up to
/// Keras 2.2. Source: <see href="https://arxiv.org/abs/1212.5701">Zeiler 2012</see>.
/// </remarks>
public sealed class AdadeltaAttribute : OptimizerAttribute
{
    /// <summary>Adadelta.</summary>
    /// <param name="learningRate">A factor on each step; above 0. Default: 1; Keras: 0.001.</param>
    public AdadeltaAttribute(double learningRate = 1) => LearningRate = learningRate;

    /// <summary>A factor on each step.</summary>
    public double LearningRate { get; }

    /// <summary>How much of the running means is kept per step; at least 0, below 1. Default: 0.9; Keras: 0.95; Caffe: 0.</summary>
    public double Rho { get; set; }

    /// <summary>Added under both roots; at least 0. Default: 1e-06; Keras: 1e-07; Caffe: 1e-08.</summary>
    public double Epsilon { get; set; }
}
