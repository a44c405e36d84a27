namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The rate times gamma every epoch.</summary>
                internal sealed class ExponentialLR : LRScheduler
                {
                    private readonly double _gamma;

                    public ExponentialLR(Optimizer optimizer, double gamma, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _gamma = gamma;
                        step();
                    }

                    private protected override double NextRate(int group, double current) =>
                        _last_epoch == 0 ? current : current * _gamma;

                    private protected override double RateAt(int group, double initial) =>
                        initial * Math.Pow(_gamma, _last_epoch);
                }
            }
        }
    }
}
