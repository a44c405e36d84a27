namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>One rise to a maximal rate and a long fall far below the initial one; momenta the other way round.</summary>
                public class OneCycleLR : LRScheduler
                {
                    /// <summary>The curve between two rates.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Half a cosine wave.</summary>
                        Cos,

                        /// <summary>A line.</summary>
                        Linear,
                    }

                    private sealed record Phase(double End, IList<double> From, IList<double> To, IList<double> MomentumFrom, IList<double> MomentumTo);

                    private readonly int _total_steps;
                    private readonly bool _linear;
                    private readonly bool _cycle_momentum;
                    private readonly Phase[] _phases;

                    internal OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps, int epochs, int steps_per_epoch, double pct_start, AnnealStrategy anneal_strategy, bool cycle_momentum, IEnumerable<double> base_momentum, IEnumerable<double> max_momentum, double div_factor, double final_div_factor, bool three_phase, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (cycle_momentum && optimizer.ParamGroups.Any(group => group is not (IMomentum or IBetas)))
                            throw new ArgumentException("optimizer must support momentum with `cycle_momentum` option enabled");
                        if (pct_start is < 0 or > 1)
                            throw new ArgumentException($"Expected float between 0 and 1 for pct_start, but got {pct_start}");

                        _total_steps = TotalSteps(total_steps, epochs, steps_per_epoch);
                        _linear = anneal_strategy == AnnealStrategy.Linear;
                        _cycle_momentum = cycle_momentum;

                        var high = PerGroup(nameof(max_lr), max_lr);
                        var initial = high.Select(rate => rate / div_factor).ToList();
                        var low = initial.Select(rate => rate / final_div_factor).ToList();
                        var (lowMomenta, highMomenta) = (PerGroup(nameof(base_momentum), base_momentum), PerGroup(nameof(max_momentum), max_momentum));
                        var rise = new Phase((pct_start * _total_steps) - 1, initial, high, highMomenta, lowMomenta);
                        _phases = three_phase
                            ? [rise, new((2 * pct_start * _total_steps) - 2, high, initial, lowMomenta, highMomenta), new(_total_steps - 1, initial, low, highMomenta, highMomenta)]
                            : [rise, new(_total_steps - 1, high, low, lowMomenta, highMomenta)];

                        var position = 0;
                        foreach (var group in optimizer.ParamGroups)
                            group.InitialLearningRate = initial[position++];
                        _base_lrs = initial;
                        step();
                    }

                    private protected override double NextRate(int group, double current)
                    {
                        if (_last_epoch > _total_steps)
                            throw new InvalidOperationException($"Tried to step {_last_epoch + 1} times. The specified number of total steps is {_total_steps}");

                        var start = 0.0;
                        var position = 0;
                        while (position < _phases.Length - 1 && _last_epoch > _phases[position].End)
                            start = _phases[position++].End;

                        var phase = _phases[position];
                        var share = (_last_epoch - start) / (phase.End - start);
                        if (_cycle_momentum)
                            SetMomentum(group, Anneal(phase.MomentumFrom[group], phase.MomentumTo[group], share));
                        return Anneal(phase.From[group], phase.To[group], share);
                    }

                    private double Anneal(double from, double to, double share) =>
                        _linear ? ((to - from) * share) + from : to + ((from - to) / 2.0 * (Math.Cos(Math.PI * share) + 1));

                    private void SetMomentum(int group, double value)
                    {
                        switch (_optimizer.ParamGroups.ElementAt(group))
                        {
                            case IMomentum momentum:
                                momentum.Momentum = value;
                                break;
                            case IBetas betas:
                                betas.Betas = (value, betas.Betas.Item2);
                                break;
                        }
                    }

                    private static int TotalSteps(int total_steps, int epochs, int steps_per_epoch)
                    {
                        if (total_steps == -1 && epochs == -1 && steps_per_epoch == -1)
                            throw new ArgumentException("You must define either total_steps OR (epochs AND steps_per_epoch)");
                        if (total_steps != -1)
                            return total_steps > 0 ? total_steps : throw new ArgumentException($"Expected positive integer total_steps, but got {total_steps}");
                        if (epochs <= 0)
                            throw new ArgumentException($"Expected positive integer epochs, but got {epochs}");
                        if (steps_per_epoch <= 0)
                            throw new ArgumentException($"Expected positive integer steps_per_epoch, but got {steps_per_epoch}");
                        return epochs * steps_per_epoch;
                    }
                }
            }
        }
    }
}
