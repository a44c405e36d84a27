namespace Lamina;

/// <summary>How well a network does on a data set.</summary>
/// <param name="Loss">The mean loss of a sample.</param>
/// <param name="Accuracy">The fraction predicted right, 0 to 1; NaN where the answer is no class.</param>
/// <param name="Confusion">Which classes were predicted as which; null where the answer is no class.</param>
public sealed record Evaluation(double Loss, double Accuracy, ConfusionMatrix? Confusion)
{
    /// <summary>What the recipe's own metrics came to.</summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = [];

    /// <summary>Loss and accuracy in a line, then the confusion matrix with per-class figures.</summary>
    public override string ToString()
    {
        string figures = string.Concat(Metrics.Select(metric => $", {metric}"));
        return Confusion is null
            ? $"loss {ProgressText.Loss(Loss)}{figures}"
            : FormattableString.Invariant($"loss {ProgressText.Loss(Loss)}, accuracy {Accuracy:0.0000} of {Confusion.Count:N0} {Confusion.Counted}{figures}\n\n{Confusion}");
    }
}
