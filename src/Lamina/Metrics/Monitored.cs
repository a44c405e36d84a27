namespace Lamina;

/// <summary>The figure by which a run's best test is chosen: its weights are kept in <c>best.safetensors</c>, and early stopping waits for a better one.</summary>
public sealed record Monitored
{
    private readonly bool isAccuracy;
    private readonly int? metric;

    private Monitored(bool isAccuracy, int? metric) => (this.isAccuracy, this.metric) = (isAccuracy, metric);

    /// <summary>The test loss.</summary>
    public static Monitored Loss { get; } = new(false, null);

    /// <summary>The fraction of the test data predicted right.</summary>
    public static Monitored Accuracy { get; } = new(true, null);

    /// <summary>A metric of the recipe.</summary>
    /// <param name="index">Its place among the recipe's metrics, from 0.</param>
    public static Monitored Metric(int index) => new(false, index);

    /// <summary>What it came to in a test.</summary>
    internal MetricValue Of(TestResult test) =>
        metric is { } index ? test.Metrics[index]
        : isAccuracy ? new("accuracy", test.Accuracy, "", Better.Higher)
        : new("loss", test.Loss, "", Better.Lower);

    /// <summary>The same of a test by a recipe that may have had other metrics; null where it had none of that name.</summary>
    internal MetricValue? Of(TestResult test, string name) =>
        metric is { } index && (index >= test.Metrics.Count || test.Metrics[index].Name != name) ? test.Metrics.FirstOrDefault(value => value.Name == name) : Of(test);

    /// <summary>What it is called.</summary>
    /// <param name="metrics">The recipe's metrics.</param>
    internal string NameIn(IReadOnlyList<IMetric> metrics) => metric is { } index ? metrics[index].Name : isAccuracy ? "accuracy" : "loss";

    /// <summary>Whether a test is better than the best one before it by more than this much. One that gave no finite number never is.</summary>
    internal bool IsBetter(TestResult test, TestResult? best, double minDelta)
    {
        var now = Of(test);
        var before = best is null ? null : Of(best, now.Name);
        if (!double.IsFinite(now.Value)) return false;
        if (before is null) return true;
        return now.Better == Better.Lower ? now.Value < before.Value - minDelta : now.Value > before.Value + minDelta;
    }
}
