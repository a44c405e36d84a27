namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Rates that rise and fall between two bounds, and momenta that fall and rise with them.</summary>
                public class CyclicLR : LRScheduler
                {
                    /// <summary>How the height of a cycle changes.</summary>
                    public enum Mode
                    {
                        /// <summary>Not at all.</summary>
                        Triangular,

                        /// <summary>It halves with every cycle.</summary>
                        Triangular2,

                        /// <summary>It shrinks by gamma with every step.</summary>
                        ExpRange,
                    }

                    /// <summary>What a scale function of one's own is a function of.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle, from 1.</summary>
                        Cycle,

                        /// <summary>The number of the step.</summary>
                        Iterations,
                    }

                    private readonly IList<double> _low;
                    private readonly IList<double> _high;
                    private readonly double _cycleLength;
                    private readonly double _riseShare;
                    private readonly Func<double, double> _scale;
                    private readonly ScaleMode _scaleMode;
                    private readonly IList<double>? _lowMomenta;
                    private readonly IList<double>? _highMomenta;

                    internal CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up, int step_size_down, Mode mode, double gamma, Func<double, double>? scale_fn, ScaleMode scale_mode, bool cycle_momentum, IEnumerable<double> base_momentum, IEnumerable<double> max_momentum, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _low = PerGroup(nameof(base_lr), base_lr);
                        _high = PerGroup(nameof(max_lr), max_lr);
                        _cycleLength = (double)step_size_up + (step_size_down == -1 ? step_size_up : step_size_down);
                        _riseShare = step_size_up / _cycleLength;
                        _scale = scale_fn ?? (mode switch
                        {
                            Mode.Triangular2 => cycle => 1 / Math.Pow(2.0, cycle - 1),
                            Mode.ExpRange => step => Math.Pow(gamma, step),
                            _ => _ => 1.0,
                        });
                        _scaleMode = scale_fn is not null ? scale_mode : mode == Mode.ExpRange ? ScaleMode.Iterations : ScaleMode.Cycle;
                        if (cycle_momentum)
                        {
                            if (optimizer.ParamGroups.Any(group => group is not IMomentum))
                                throw new ArgumentException("optimizer must support momentum with `cycle_momentum` option enabled");
                            _lowMomenta = PerGroup(nameof(base_momentum), base_momentum);
                            _highMomenta = PerGroup(nameof(max_momentum), max_momentum);
                        }

                        _base_lrs = _low;
                        step();
                    }

                    private protected override double NextRate(int group, double current)
                    {
                        var cycle = Math.Floor(1 + (_last_epoch / _cycleLength));
                        var position = 1.0 + (_last_epoch / _cycleLength) - cycle;
                        var height = position <= _riseShare ? position / _riseShare : (position - 1) / (_riseShare - 1);
                        var scale = _scale(_scaleMode == ScaleMode.Cycle ? cycle : _last_epoch);
                        if (_lowMomenta is not null)
                            Momentum(group).Momentum = _highMomenta![group] - ((_highMomenta[group] - _lowMomenta[group]) * height * scale);
                        return _low[group] + ((_high[group] - _low[group]) * height * scale);
                    }

                    private IMomentum Momentum(int group) => (IMomentum)_optimizer.ParamGroups.ElementAt(group);
                }
            }
        }
    }
}
