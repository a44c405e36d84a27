namespace Lamina;

/// <summary>Stochastic gradient descent, with momentum if one is written: v ← Momentum·v + (1 − Dampening)·g, w ← w − lr·v; the first step's v is g.</summary>
/// <remarks>
/// PyTorch: <c>optim.SGD(lr, momentum, dampening, weight_decay, nesterov)</c>. Keras: <c>SGD(learning_rate, momentum, nesterov)</c>. Caffe: <c>type: "SGD"</c>, <c>"Nesterov"</c>.
/// MatConvNet's is PyTorch's form. Source: <see href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever et al. 2013</see>.
/// </remarks>
public sealed class SgdAttribute : OptimizerAttribute
{
    /// <summary>Stochastic gradient descent.</summary>
    /// <param name="learningRate">The length of a step per unit of gradient; above 0. 0.01 to 0.1 are usual.</param>
    public SgdAttribute(double learningRate) => LearningRate = learningRate;

    /// <summary>The length of a step per unit of gradient.</summary>
    public double LearningRate { get; }

    /// <summary>The fraction of the last step's velocity that is kept; at least 0, below 1. 0.9 is usual. Default: 0; MatConvNet: 0.9.</summary>
    public double Momentum { get; set; }

    /// <summary>The fraction of the new gradient that does not enter the velocity; at least 0, at most 1. Only PyTorch's form has it. Default: 0.</summary>
    public double Dampening { get; set; }

    /// <summary>
    /// The velocity holds the rate: v ← Momentum·v + lr·g, w ← w − v. Without it v ← Momentum·v + g, w ← w − lr·v. They are the same until the rate changes: then, with it, steps
    /// that are under way keep their length. Default: false; Keras and Caffe: true.
    /// </summary>
    public bool RateInVelocity { get; set; }

    /// <summary>
    /// Looks ahead along the velocity: with v as above, w ← w − lr·(g + Momentum·v); with <see cref="RateInVelocity"/>, w ← w − (lr·g + Momentum·v). Needs <see cref="Momentum"/> and no
    /// <see cref="Dampening"/>. Source: Sutskever et al. 2013, in the form of PyTorch, Keras and Caffe, whose weights are those looked ahead to. Default: false.
    /// </summary>
    public bool Nesterov { get; set; }
}
