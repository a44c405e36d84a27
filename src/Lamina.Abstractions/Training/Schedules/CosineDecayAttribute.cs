namespace Lamina;

/// <summary>Half a cosine from the optimizer's rate to <see cref="EndRate"/>: EndRate + (lr − EndRate)·(1 + cos(π·t/T))/2, once over the run or again and again.</summary>
/// <remarks>
/// PyTorch: <c>CosineAnnealingLR(T_max, eta_min)</c>; with a period <c>CosineAnnealingWarmRestarts(T_0, T_mult, eta_min)</c>. Keras: <c>CosineDecay</c>,
/// <c>CosineDecayRestarts</c>. Source: <see href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter 2017</see>.
/// </remarks>
public sealed class CosineDecayAttribute : TimedScheduleAttribute
{
    /// <summary>The rate at the end of each half wave; at least 0. Default: 0.</summary>
    public double EndRate { get; set; }

    /// <summary>How many steps (or epochs) the first half wave takes, after which the rate starts again; at least 1. Default: the run.</summary>
    public int Period { get; set; }

    /// <summary>How many times as long each half wave is as the one before; at least 1. Default: 1.</summary>
    public int PeriodFactor { get; set; }

    /// <summary>Time is counted in steps instead of epochs, <see cref="Period"/> included. Default: true.</summary>
    public override bool PerStep { get; set; }
}
