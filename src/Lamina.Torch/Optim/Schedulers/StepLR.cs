namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The rate times gamma every few epochs.</summary>
                internal sealed class StepLR : LRScheduler
                {
                    private readonly int _step_size;
                    private readonly double _gamma;

                    public StepLR(Optimizer optimizer, int step_size, double gamma, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _step_size = step_size;
                        _gamma = gamma;
                        step();
                    }

                    private protected override double NextRate(int group, double current) =>
                        _last_epoch == 0 || _last_epoch % _step_size != 0 ? current : current * _gamma;

                    private protected override double RateAt(int group, double initial) =>
                        initial * Math.Pow(_gamma, _last_epoch / _step_size);
                }
            }
        }
    }
}
