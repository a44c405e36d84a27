using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A stretch of code in which backward looks for anomalies, or does not.</summary>
public sealed class AnomalyMode : IDisposable
{
    private readonly int enabledBefore = LibTorch.lt_anomaly_mode();
    private readonly int checkedNanBefore = LibTorch.lt_anomaly_check_nan();

    internal AnomalyMode(bool enabled, bool check_nan) => LibTorch.lt_set_anomaly_mode(enabled ? 1 : 0, check_nan ? 1 : 0);

    /// <summary>Restores the mode.</summary>
    public void Dispose() => LibTorch.lt_set_anomaly_mode(enabledBefore, checkedNanBefore);
}
