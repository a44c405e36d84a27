namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Schedules of the learning rate; each takes its first step when it is made.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>The schedules' classes.</summary>
            public static partial class impl
            {
            }

            /// <summary>
            /// A schedule of the learning rate of an optimizer's groups. The rate is computed from the current one, so that others may change
            /// it between steps, as PyTorch does.
            /// </summary>
            public abstract class LRScheduler
            {
                /// <summary>The number of steps taken, the first (in the constructor) included.</summary>
                protected int _step_count;

                internal readonly Optimizer _optimizer = null!;
                internal int _last_epoch = -1;
                private readonly bool _verbose;
                private List<double> _last_lrs = [];
                private protected IList<double> _base_lrs = [];

                /// <summary>A schedule of no optimizer.</summary>
                protected LRScheduler()
                {
                }

                /// <summary>A schedule from the groups' initial rates.</summary>
                /// <param name="optimizer">Whose rates are set.</param>
                /// <param name="last_epoch">The epoch before the first; default −1.</param>
                /// <param name="verbose">Whether changes are written to the console.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    _optimizer = optimizer;
                    _last_epoch = last_epoch;
                    _verbose = verbose;
                    _base_lrs = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    RememberRates();
                }

                /// <summary>Sets the rates of the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Sets the rates of an epoch; null for the next.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    _last_epoch = epoch ?? _last_epoch + 1;
                    var rates = (epoch is null ? get_lr() : get_closed_form_lr()).ToList();
                    var position = 0;
                    foreach (var group in _optimizer.ParamGroups)
                    {
                        if (position >= rates.Count)
                            break;
                        if (group.LearningRate != rates[position])
                            Report(rates[position]);
                        group.LearningRate = rates[position++];
                    }

                    RememberRates();
                }

                /// <summary>Sets the rates of an epoch from a figure; only a plateau schedule looks at it.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The rates that the last step set.</summary>
                public IEnumerable<double> get_last_lr() => _last_lrs;

                /// <summary>The next rates, from the current ones.</summary>
                protected virtual IEnumerable<double> get_lr() => _optimizer.ParamGroups.Select((group, position) => NextRate(position, group.LearningRate));

                /// <summary>The rates of the epoch, from the initial ones.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => _optimizer.ParamGroups.Select((_, position) => RateAt(position, _base_lrs[position]));

                /// <summary>The next rate of a group.</summary>
                private protected virtual double NextRate(int group, double current) => current;

                /// <summary>The rate of a group in the epoch, where there is a formula for it; else <see cref="NextRate"/>.</summary>
                private protected virtual double RateAt(int group, double initial) => NextRate(group, _optimizer.ParamGroups.ElementAt(group).LearningRate);

                /// <summary>Takes the first step again.</summary>
                internal void Restart()
                {
                    _step_count = 0;
                    step();
                }

                private protected void RememberRates() => _last_lrs = [.. _optimizer.ParamGroups.Select(group => group.LearningRate)];

                private protected void Report(double rate)
                {
                    if (_verbose)
                        Console.WriteLine(FormattableString.Invariant($"Adjusting learning rate to {rate}"));
                }

                /// <summary>One number per group; a single one counts for all.</summary>
                private protected IList<double> PerGroup(string argument, IEnumerable<double> given)
                {
                    var groups = _optimizer.ParamGroups.Count();
                    var numbers = given.ToList();
                    if (numbers.Count == groups)
                        return numbers;
                    return numbers.Count == 1
                        ? [.. Enumerable.Repeat(numbers[0], groups)]
                        : throw new ArgumentException($"expected {groups} values for {argument}, got {numbers.Count}", argument);
                }
            }
        }
    }
}
