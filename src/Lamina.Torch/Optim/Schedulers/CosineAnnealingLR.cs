namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Half a cosine wave from the initial rate to the least, and on.</summary>
                internal sealed class CosineAnnealingLR : LRScheduler
                {
                    private readonly double _T_max;
                    private readonly double _eta_min;

                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _T_max = T_max;
                        _eta_min = eta_min;
                        step();
                    }

                    private protected override double NextRate(int group, double current)
                    {
                        if (_last_epoch == 0)
                            return current;
                        var height = _base_lrs[group] - _eta_min;
                        if (_step_count == 1)
                            return _eta_min + (height * (1 + Math.Cos(_last_epoch * Math.PI / _T_max)) / 2);
                        if (PositiveRemainder(_last_epoch - 1 - _T_max, 2 * _T_max) == 0)
                            return current + (height * (1 - Math.Cos(Math.PI / _T_max)) / 2);
                        return ((1 + Math.Cos(Math.PI * _last_epoch / _T_max)) / (1 + Math.Cos(Math.PI * (_last_epoch - 1) / _T_max)) * (current - _eta_min)) + _eta_min;
                    }

                    private protected override double RateAt(int group, double initial) =>
                        _eta_min + ((initial - _eta_min) * (1 + Math.Cos(Math.PI * _last_epoch / _T_max)) / 2);

                    private static double PositiveRemainder(double value, double modulus) => value - (modulus * Math.Floor(value / modulus));
                }
            }
        }
    }
}
