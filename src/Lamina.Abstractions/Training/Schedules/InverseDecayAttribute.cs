namespace Lamina;

/// <summary>lr·(1 + Gamma·t)^(−Power).</summary>
/// <remarks>Caffe: <c>lr_policy: "inv"</c> with <c>gamma</c> and <c>power</c> (its LeNet: 0.0001 and 0.75); t counts steps.</remarks>
public sealed class InverseDecayAttribute : TimedScheduleAttribute
{
    /// <summary>lr·(1 + gamma·t)^(−power).</summary>
    /// <param name="gamma">How fast time counts; at least 0.</param>
    /// <param name="power">How far the rate falls with it; above 0.</param>
    public InverseDecayAttribute(double gamma, double power) => (Gamma, Power) = (gamma, power);

    /// <summary>How fast time counts.</summary>
    public double Gamma { get; }

    /// <summary>How far the rate falls with it.</summary>
    public double Power { get; }

    /// <summary>Time is counted in steps instead of epochs. Default: true.</summary>
    public override bool PerStep { get; set; }
}
