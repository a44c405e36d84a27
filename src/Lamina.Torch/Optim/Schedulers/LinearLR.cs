namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>From a share of the rate to another along a line.</summary>
                internal sealed class LinearLR : LRScheduler
                {
                    private readonly double _start_factor;
                    private readonly double _end_factor;
                    private readonly int _total_iters;

                    public LinearLR(Optimizer optimizer, double start_factor, double end_factor, int total_iters, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (start_factor is > 1.0 or < 0)
                            throw new ArgumentException($"Starting multiplicative factor expected to be between 0 and 1, but got {start_factor}.");
                        if (end_factor is > 1.0 or < 0)
                            throw new ArgumentException($"Ending multiplicative factor expected to be between 0 and 1, but got {end_factor}.");
                        _start_factor = start_factor;
                        _end_factor = end_factor;
                        _total_iters = total_iters;
                        step();
                    }

                    private protected override double NextRate(int group, double current)
                    {
                        if (_last_epoch == 0)
                            return current * _start_factor;
                        if (_last_epoch > _total_iters)
                            return current;
                        var rise = _end_factor - _start_factor;
                        return current * (1.0 + (rise / ((_total_iters * _start_factor) + ((_last_epoch - 1) * rise))));
                    }

                    private protected override double RateAt(int group, double initial) =>
                        initial * (_start_factor + ((_end_factor - _start_factor) * Math.Min(_total_iters, _last_epoch) / _total_iters));
                }
            }
        }
    }
}
