using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Makes backward name the forward operation whose gradient fails or is NaN; restores the mode when disposed.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <inheritdoc cref="detect_anomaly"/>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);
    }

    /// <summary>A stretch of code in which backward looks for anomalies, or does not.</summary>
    public sealed class AnomalyMode : IDisposable
    {
        private readonly int enabledBefore = LibTorch.lt_anomaly_mode();
        private readonly int checkedNanBefore = LibTorch.lt_anomaly_check_nan();

        internal AnomalyMode(bool enabled, bool check_nan) => LibTorch.lt_set_anomaly_mode(enabled ? 1 : 0, check_nan ? 1 : 0);

        /// <summary>Restores the mode.</summary>
        public void Dispose() => LibTorch.lt_set_anomaly_mode(enabledBefore, checkedNanBefore);
    }
}
