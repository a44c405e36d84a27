namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>From the initial rate to zero along a power of the remaining epochs.</summary>
                internal sealed class PolynomialLR : LRScheduler
                {
                    private readonly int _total_iters;
                    private readonly double _power;

                    public PolynomialLR(Optimizer optimizer, int total_iters, double power, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _total_iters = total_iters;
                        _power = power;
                        step();
                    }

                    private protected override double NextRate(int group, double current)
                    {
                        if (_last_epoch == 0 || _last_epoch > _total_iters)
                            return current;
                        var now = 1.0 - ((double)_last_epoch / _total_iters);
                        var before = 1.0 - ((double)(_last_epoch - 1) / _total_iters);
                        return current * Math.Pow(now / before, _power);
                    }

                    private protected override double RateAt(int group, double initial) =>
                        initial * Math.Pow(1.0 - ((double)Math.Min(_total_iters, _last_epoch) / _total_iters), _power);
                }
            }
        }
    }
}
