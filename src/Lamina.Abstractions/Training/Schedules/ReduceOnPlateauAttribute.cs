using System;

namespace Lamina;

/// <summary>
/// The rate is multiplied by a factor when the test loss has not fallen for some tests: there is one after each epoch, unless <see cref="TrainAttribute.EvalEverySteps"/>
/// is written. The factor is applied on top of the schedule; the trainer keeps it, and a checkpoint with it.
/// </summary>
/// <remarks>
/// PyTorch: <c>ReduceLROnPlateau("min", factor, patience, threshold, "rel", cooldown, min_lr)</c>. Keras: <c>ReduceLROnPlateau</c>, with other numbers.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ReduceOnPlateauAttribute : Attribute
{
    /// <summary>What the rate is multiplied by; above 0, below 1. Default: 0.1.</summary>
    public double Factor { get; set; }

    /// <summary>How many tests without progress are tolerated; at least 0. Default: 10.</summary>
    public int Patience { get; set; }

    /// <summary>The fraction of the best loss by which it must fall to count as progress; at least 0, below 1. Default: 0.0001.</summary>
    public double Threshold { get; set; }

    /// <summary>How many tests after a reduction are not counted; at least 0. Default: 0.</summary>
    public int Cooldown { get; set; }

    /// <summary>The rate never falls below this because of a plateau; at least 0. Default: 0.</summary>
    public double MinRate { get; set; }
}
