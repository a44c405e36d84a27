namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The initial rate times a function of the epoch.</summary>
                internal sealed class LambdaLR : LRScheduler
                {
                    private readonly Func<int, double> _lr_lambda;

                    public LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _lr_lambda = lr_lambda;
                        step();
                    }

                    private protected override double NextRate(int group, double current) =>
                        _base_lrs[group] * _lr_lambda(_last_epoch);
                }
            }
        }
    }
}
