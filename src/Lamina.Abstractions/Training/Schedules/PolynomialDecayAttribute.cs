namespace Lamina;

/// <summary>The rate falls to <see cref="EndRate"/> as a power of the time that is left: (lr − EndRate)·(1 − t/Length)^Power + EndRate.</summary>
/// <remarks>
/// PyTorch: <c>PolynomialLR(total_iters, power)</c>. Keras: <c>PolynomialDecay(decay_steps, end_learning_rate, power)</c>. Caffe: <c>lr_policy: "poly"</c>, where Length is
/// <c>max_iter</c>.
/// </remarks>
public sealed class PolynomialDecayAttribute : TimedScheduleAttribute
{
    /// <summary>The rate falls as a power of the time that is left.</summary>
    /// <param name="power">The power: 1 is a straight line; above 0. Default: 1.</param>
    public PolynomialDecayAttribute(double power = 1) => Power = power;

    /// <summary>The power: 1 is a straight line.</summary>
    public double Power { get; }

    /// <summary>The rate at the end and from then on; at least 0. Default: 0.</summary>
    public double EndRate { get; set; }

    /// <summary>How many steps (or epochs) it takes; at least 1. Default: the run.</summary>
    public int Length { get; set; }

    /// <summary>Time is counted in steps instead of epochs, <see cref="Length"/> included. Default: true.</summary>
    public override bool PerStep { get; set; }
}
