namespace Lamina;

/// <summary>What an epoch gave.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="TrainLoss">The mean loss over the epoch's batches, each measured before its update.</param>
/// <param name="TrainAccuracy">The fraction of the training samples predicted right, 0 to 1, measured likewise (with dropout on).</param>
/// <param name="TestLoss">The mean loss of the last test in the epoch, which is at its end unless the recipe tests every n steps; NaN: there was none.</param>
/// <param name="TestAccuracy">The fraction of the test data predicted right in that test, 0 to 1; NaN where the answer is no class.</param>
/// <param name="LearningRate">The learning rate of the epoch's last step.</param>
/// <param name="Seconds">How long the epoch took, testing included.</param>
/// <param name="ImagesPerSecond">Training samples per second, testing not included.</param>
public sealed record EpochResult(
    int Epoch, double TrainLoss, double TrainAccuracy, double TestLoss, double TestAccuracy,
    double LearningRate, double Seconds, double ImagesPerSecond)
{
    /// <summary>What the recipe's own metrics came to in that test.</summary>
    public IReadOnlyList<MetricValue> TestMetrics { get; init; } = [];

    /// <summary>The line of a run's progress.</summary>
    public override string ToString() => ProgressText.Epoch(this);
}
