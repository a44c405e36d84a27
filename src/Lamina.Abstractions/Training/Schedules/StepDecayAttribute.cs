namespace Lamina;

/// <summary>The rate is multiplied by a factor every so often: lr·Factor^⌊t/Every⌋.</summary>
/// <remarks>PyTorch: <c>StepLR(step_size, gamma)</c>. Caffe: <c>lr_policy: "step"</c> with <c>stepsize</c> and <c>gamma</c>, in steps.</remarks>
public sealed class StepDecayAttribute : TimedScheduleAttribute
{
    /// <summary>The rate is multiplied by a factor every so often.</summary>
    /// <param name="every">How many epochs (or steps) the rate stays; at least 1.</param>
    /// <param name="factor">What it is then multiplied by; above 0. Default: 0.1.</param>
    public StepDecayAttribute(int every, double factor = 0.1) => (Every, Factor) = (every, factor);

    /// <summary>How many epochs (or steps) the rate stays.</summary>
    public int Every { get; }

    /// <summary>What the rate is then multiplied by.</summary>
    public double Factor { get; }
}
