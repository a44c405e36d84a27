namespace Lamina;

/// <summary>The rate is multiplied by a factor each epoch (or step): lr·Factorᵗ.</summary>
/// <remarks>PyTorch: <c>ExponentialLR(gamma)</c>. Keras: <c>ExponentialDecay(rate, decay_steps=1, decay_rate)</c>, in steps. Caffe: <c>lr_policy: "exp"</c>, in steps.</remarks>
public sealed class ExponentialDecayAttribute : TimedScheduleAttribute
{
    /// <summary>The rate is multiplied by a factor each epoch (or step).</summary>
    /// <param name="factor">The factor; above 0.</param>
    public ExponentialDecayAttribute(double factor) => Factor = factor;

    /// <summary>The factor.</summary>
    public double Factor { get; }
}
