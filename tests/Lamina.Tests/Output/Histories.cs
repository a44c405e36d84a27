namespace Lamina.Tests.Output;

internal static class Histories
{
    /// <summary>A run of ten steps an epoch that was tested after each.</summary>
    public static History Of(string network, params EpochResult[] epochs) => new(network, epochs, StopReason.Completed, null)
    {
        Tests = [.. epochs.Select(e => new TestResult(10 * e.Epoch, e.Epoch, e.TestLoss, e.TestAccuracy) { Metrics = e.TestMetrics })],
    };
}
