namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>A share of the rate for the first epochs, then the rate.</summary>
                internal sealed class ConstantLR : LRScheduler
                {
                    private readonly double _factor;
                    private readonly int _total_iters;

                    public ConstantLR(Optimizer optimizer, double factor, int total_iters, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (factor is > 1.0 or < 0)
                            throw new ArgumentException($"Constant multiplicative factor expected to be between 0 and 1, but got {factor}.");
                        _factor = factor;
                        _total_iters = total_iters;
                        step();
                    }

                    private protected override double NextRate(int group, double current)
                    {
                        if (_last_epoch == 0)
                            return current * _factor;
                        return _last_epoch == _total_iters ? current * (1.0 / _factor) : current;
                    }

                    private protected override double RateAt(int group, double initial) =>
                        initial * (_factor + (_last_epoch >= _total_iters ? 1 - _factor : 0));
                }
            }
        }
    }
}
