namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The rate times gamma at every milestone; a milestone that is listed twice counts twice.</summary>
                internal sealed class MultiStepLR : LRScheduler
                {
                    private readonly List<int> _milestones;
                    private readonly double _gamma;

                    public MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _milestones = [.. milestones];
                        _gamma = gamma;
                        step();
                    }

                    private protected override double NextRate(int group, double current)
                    {
                        var times = _milestones.Count(milestone => milestone == _last_epoch);
                        return times == 0 ? current : current * Math.Pow(_gamma, times);
                    }

                    private protected override double RateAt(int group, double initial) =>
                        initial * Math.Pow(_gamma, _milestones.Count(milestone => milestone <= _last_epoch));
                }
            }
        }
    }
}
