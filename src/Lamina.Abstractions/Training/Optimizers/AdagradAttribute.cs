namespace Lamina;

/// <summary>Steps divided by the root of the sum of all squared gradients so far: s ← s + g², w ← w − lr/(1 + t·RateDecay)·g/(√s + Epsilon).</summary>
/// <remarks>
/// PyTorch: <c>optim.Adagrad(lr, lr_decay, weight_decay, initial_accumulator_value, eps)</c>. Keras: <c>Adagrad(learning_rate, initial_accumulator_value, epsilon)</c>, of
/// the form of <see cref="EpsilonUnderRoot"/>. Source: <see href="https://jmlr.org/papers/v12/duchi11a.html">Duchi et al. 2011</see>.
/// </remarks>
public sealed class AdagradAttribute : OptimizerAttribute
{
    /// <summary>Adagrad.</summary>
    /// <param name="learningRate">The length of the first step per unit of normalised gradient; above 0. Default: 0.01; Keras: 0.001.</param>
    public AdagradAttribute(double learningRate = 1e-2) => LearningRate = learningRate;

    /// <summary>The length of the first step per unit of normalised gradient.</summary>
    public double LearningRate { get; }

    /// <summary>How fast the rate itself falls: lr/(1 + t·RateDecay) after t steps; at least 0. Default: 0.</summary>
    public double RateDecay { get; set; }

    /// <summary>What the sum of squares starts from; at least 0. Default: 0; Keras: 0.1.</summary>
    public double InitialAccumulator { get; set; }

    /// <summary>Added to the divisor; at least 0. Default: 1e-10; Keras: 1e-07; Caffe: 1e-08.</summary>
    public double Epsilon { get; set; }

    /// <summary>Epsilon is added under the root: w ← w − lr·g/√(s + Epsilon). Default: false; Keras: true.</summary>
    public bool EpsilonUnderRoot { get; set; }
}
