namespace Lamina;

/// <summary>What a test during a run gave: there is one after each epoch, or every n steps if the recipe says so.</summary>
/// <param name="Step">How many steps of the run were done.</param>
/// <param name="Epoch">How many epochs were done: 2 after the second, 1.5 in the middle of it.</param>
/// <param name="Loss">The mean loss of a sample.</param>
/// <param name="Accuracy">The fraction predicted right, 0 to 1; NaN where the answer is no class.</param>
public sealed record TestResult(long Step, double Epoch, double Loss, double Accuracy)
{
    /// <summary>What the recipe's own metrics came to.</summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = [];

    /// <summary>The line of a run's progress.</summary>
    public override string ToString() => ProgressText.Test(this);

    internal static TestResult Of(Evaluation found, long step, int stepsPerEpoch) =>
        new(step, (double)step / stepsPerEpoch, found.Loss, found.Accuracy) { Metrics = found.Metrics };
}
