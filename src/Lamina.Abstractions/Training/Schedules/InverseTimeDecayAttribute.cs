namespace Lamina;

/// <summary>lr/(1 + Decay·t).</summary>
/// <remarks>Keras: <c>decay</c> of the optimizers up to 2.10, and <c>InverseTimeDecay(rate, decay_steps=1, decay_rate)</c>; t counts steps.</remarks>
public sealed class InverseTimeDecayAttribute : TimedScheduleAttribute
{
    /// <summary>lr/(1 + decay·t).</summary>
    /// <param name="decay">How fast the rate falls: it is halved after 1/decay steps; at least 0.</param>
    public InverseTimeDecayAttribute(double decay) => Decay = decay;

    /// <summary>How fast the rate falls: it is halved after 1/Decay steps.</summary>
    public double Decay { get; }

    /// <summary>Time is counted in steps instead of epochs. Default: true.</summary>
    public override bool PerStep { get; set; }
}
