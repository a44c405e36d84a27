namespace Lamina;

/// <summary>Stochastic gradient descent, with momentum if one is written.</summary>
/// <remarks>
/// PyTorch: <c>optim.SGD(lr, momentum, dampening, weight_decay, nesterov)</c>. Keras: <c>SGD(learning_rate, momentum, nesterov)</c>; the velocity there contains
/// the rate, which matters only when the rate changes. Source: <see href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever et al. 2013</see>.
/// </remarks>
public sealed class SgdAttribute : OptimizerAttribute
{
    /// <summary>Stochastic gradient descent.</summary>
    /// <param name="learningRate">The length of a step per unit of gradient; above 0. 0.01 to 0.1 are usual.</param>
    public SgdAttribute(double learningRate) => LearningRate = learningRate;

    /// <summary>The length of a step per unit of gradient.</summary>
    public double LearningRate { get; }

    /// <summary>The part of the last step's velocity that is kept; at least 0, below 1. 0.9 is usual. Default: 0; MatConvNet: 0.9.</summary>
    public double Momentum { get; set; }

    /// <summary>The part of the new gradient that does not enter the velocity; at least 0, at most 1. Default: 0.</summary>
    public double Dampening { get; set; }

    /// <summary>Looks ahead along the velocity (Nesterov); needs <see cref="Momentum"/> and no <see cref="Dampening"/>. Default: false.</summary>
    public bool Nesterov { get; set; }
}
