namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The rate times a function of the epoch, at every epoch but the first.</summary>
                internal sealed class MultiplicativeLR : LRScheduler
                {
                    private readonly Func<int, double> _lr_lambda;

                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _lr_lambda = lr_lambda;
                        step();
                    }

                    private protected override double NextRate(int group, double current) =>
                        _last_epoch > 0 ? current * _lr_lambda(_last_epoch) : current;
                }
            }
        }
    }
}
