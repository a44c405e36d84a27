using System;

namespace Lamina;

/// <summary>
/// The rate rises in a straight line, step by step, before the schedule begins: lr·(From + (1 − From)·t/Length). The schedule's own time starts when the warm-up ends,
/// and a schedule as long as the run lasts for the rest of it.
/// </summary>
/// <remarks>
/// PyTorch: <c>SequentialLR([LinearLR(start_factor, total_iters), …], milestones)</c>. Source: <see href="https://arxiv.org/abs/1706.02677">Goyal et al. 2017</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WarmUpAttribute : Attribute
{
    /// <summary>The rate rises before the schedule begins.</summary>
    /// <param name="length">How many epochs (or steps) it takes; at least 1.</param>
    public WarmUpAttribute(int length) => Length = length;

    /// <summary>How many epochs (or steps) it takes.</summary>
    public int Length { get; }

    /// <summary>The fraction of the rate to start from; at least 0, below 1. Source: torchvision's reference training. Default: 0.01.</summary>
    public double From { get; set; }

    /// <summary>The length is counted in steps instead of epochs. Default: false.</summary>
    public bool PerStep { get; set; }
}
