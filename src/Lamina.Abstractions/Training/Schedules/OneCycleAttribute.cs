namespace Lamina;

/// <summary>
/// The rate rises to the optimizer's in the first part of the run and falls far below where it began in the rest, each along half a cosine. Per step: with T steps in all,
/// p = Rise·T − 1 and start = lr/StartDivisor, the rate before step t (from 0) is lr + (start − lr)·(1 + cos(π·t/p))/2 while t &lt; p, then
/// end + (lr − end)·(1 + cos(π·(t − p)/(T − 1 − p)))/2 with end = start/EndDivisor.
/// </summary>
/// <remarks>
/// PyTorch: <c>OneCycleLR(max_lr, pct_start, div_factor, final_div_factor, cycle_momentum=False)</c>. Source: <see href="https://arxiv.org/abs/1708.07120">Smith and Topin 2018</see>.
/// </remarks>
public sealed class OneCycleAttribute : ScheduleAttribute
{
    /// <summary>The fraction of the run in which the rate rises; above 0, below 1. Default: 0.3.</summary>
    public double Rise { get; set; }

    /// <summary>The optimizer's rate divided by the rate at the start; at least 1. Default: 25.</summary>
    public double StartDivisor { get; set; }

    /// <summary>The rate at the start divided by the rate at the end; at least 1. Default: 10000.</summary>
    public double EndDivisor { get; set; }
}
