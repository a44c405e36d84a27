using System;

namespace Lamina;

/// <summary>
/// Keeps a running mean of the weights, and measures, saves and ends with it: a ← Decay·a + (1 − Decay)·w after each step. Usually a little better than the last weights.
/// </summary>
/// <remarks>
/// PyTorch: <c>optim.swa_utils.AveragedModel(multi_avg_fn=get_ema_multi_avg_fn(decay))</c>. Keras: <c>use_ema</c>, <c>ema_momentum</c>. Running statistics of norms are not averaged.
/// Source: <see href="https://doi.org/10.1137/0330046">Polyak and Juditsky 1992</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EmaAttribute : Attribute
{
    /// <summary>Keeps a running mean of the weights.</summary>
    /// <param name="decay">How much of the mean is kept per step; above 0, below 1. Default: 0.999.</param>
    public EmaAttribute(double decay = 0.999) => Decay = decay;

    /// <summary>How much of the mean is kept per step.</summary>
    public double Decay { get; }
}
