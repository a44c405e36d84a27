namespace Lamina;

/// <summary>Steps divided by the root of a running mean of squared gradients: v ← Rho·v + (1 − Rho)·g², w ← w − lr·g/(√v + Epsilon).</summary>
/// <remarks>
/// PyTorch: <c>optim.RMSprop(lr, alpha, eps, weight_decay, momentum, centered)</c>. Keras: <c>RMSprop(learning_rate, rho, momentum, epsilon, centered)</c>, of
/// the form of <see cref="EpsilonUnderRoot"/>. Caffe: <c>type: "RMSProp"</c>, <c>rms_decay</c>, <c>delta</c>. Source:
/// <see href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Tieleman and Hinton 2012</see>.
/// </remarks>
public sealed class RmsPropAttribute : OptimizerAttribute
{
    /// <summary>RMSProp.</summary>
    /// <param name="learningRate">The length of a step per unit of normalised gradient; above 0. Default: 0.01; Keras: 0.001.</param>
    public RmsPropAttribute(double learningRate = 1e-2) => LearningRate = learningRate;

    /// <summary>The length of a step per unit of normalised gradient.</summary>
    public double LearningRate { get; }

    /// <summary>How much of the squared gradient's running mean is kept per step; at least 0, below 1. PyTorch's <c>alpha</c>. Default: 0.99; Keras: 0.9.</summary>
    public double Rho { get; set; }

    /// <summary>The fraction of the last step that is kept; at least 0, below 1. Default: 0.</summary>
    public double Momentum { get; set; }

    /// <summary>Added to the divisor; at least 0. Default: 1e-08; Keras: 1e-07.</summary>
    public double Epsilon { get; set; }

    /// <summary>
    /// Keras's form: d ← Momentum·d + lr·g/√(v + Epsilon), w ← w − d. Without it d ← Momentum·d + g/(√v + Epsilon), w ← w − lr·d. Default: false; Keras: true.
    /// </summary>
    public bool EpsilonUnderRoot { get; set; }

    /// <summary>Divides by the estimated standard deviation of the gradient: its running mean is subtracted first. Default: false.</summary>
    public bool Centered { get; set; }
}
