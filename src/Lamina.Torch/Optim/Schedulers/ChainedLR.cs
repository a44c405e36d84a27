namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Several schedules that all act at every step.</summary>
                internal sealed class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;

                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                        : base(schedulers.First()._optimizer)
                    {
                        _schedulers = [.. schedulers];
                        RememberRates();
                    }

                    /// <inheritdoc/>
                    public override void step()
                    {
                        foreach (var scheduler in _schedulers)
                            scheduler.step();
                        RememberRates();
                    }

                    /// <inheritdoc/>
                    public override void step(int? epoch)
                    {
                        foreach (var scheduler in _schedulers)
                            scheduler.step(epoch);
                        RememberRates();
                    }
                }
            }
        }
    }
}
