using System.Globalization;

namespace Lamina;

/// <summary>The words of a run's progress, the same in a terminal and in a log; numbers are invariant.</summary>
internal static class ProgressText
{
    public static string Provider(RunStarted run) =>
        Text($"{run.Summary.Name} on {run.Device}{(run.Device.StartsWith("cpu", StringComparison.Ordinal) ? $" ({Count(run.Threads, "thread")})" : "")}; TorchSharp: {run.Provider}");

    public static string Recipe(RunStarted run) =>
        Text($"{run.Summary.Parameters:N0} parameters; {run.Recipe.Loss}, {run.Recipe.Optimizer}; {Count(run.Recipe.Epochs, "epoch")} of {Count(run.StepsPerEpoch, "step")}, ") +
        Text($"batch {run.Recipe.BatchSize}{(run.Recipe.Precision == Precision.Float32 ? "" : $", {run.Recipe.Precision}")}; {run.TrainCount:N0} training and {run.TestCount:N0} test samples; seed {run.Seed}");

    /// <summary>The attributes of the recipe and the augmentations, a line each.</summary>
    public static string Written(RunStarted run) =>
        string.Concat([.. run.Recipe.Attributes.Select(attribute => $"[{attribute}]\n"), .. run.Augmentations.Select(augmentation => $"augmented by {augmentation}\n")]);

    public static string Epoch(EpochResult e, RunStarted run) =>
        Text($"epoch {e.Epoch.ToString().PadLeft(Digits(run.Recipe.Epochs))}/{run.Recipe.Epochs}  {Figures(e)}{e.Seconds:0.0} s  {Rate(e.ImagesPerSecond, run)}");

    /// <summary>An epoch of a run that is not known.</summary>
    public static string Epoch(EpochResult e) => Text($"epoch {e.Epoch}  {Figures(e)}{e.Seconds:0.0} s");

    private static string Figures(EpochResult e) =>
        Score("", e.TrainLoss, e.TrainAccuracy) + (double.IsNaN(e.TestLoss) ? "" : Score("test ", e.TestLoss, e.TestAccuracy) + Metrics(e.TestMetrics));

    /// <summary>The line of a test that comes every n steps.</summary>
    public static string Test(TestEnded test) => Test(test.Step, test.Result.Loss, test.Result.Accuracy, test.Result.Metrics);

    /// <summary>The line of a test, however many steps are between two.</summary>
    public static string Test(TestResult test) => Test(test.Step, test.Loss, test.Accuracy, test.Metrics);

    private static string Test(long step, double loss, double accuracy, IReadOnlyList<MetricValue> metrics) =>
        Text($"step {step}  {Score("test ", loss, accuracy)}{Metrics(metrics)}").TrimEnd();

    /// <summary>The line of a loss that is shown every n steps.</summary>
    public static string Step(BatchDone batch, RunStarted run, RunningScore score) =>
        Text($"step {(long)(batch.Epoch - 1) * run.StepsPerEpoch + batch.Batch}  {Score("", score.Loss, score.Accuracy)}rate {batch.LearningRate:0.######}");

    /// <summary>What became of the run before this one in its folder; null: there was none worth a word.</summary>
    public static string? Before(RunStarted run) =>
        run.Resumed ? Text($"resumed after {Count(run.Earlier.Count, "epoch")} and {Count(run.StepsDone, "step")}")
        : run.SetAside is { } folder ? $"the earlier run is now in {folder}"
        : null;

    public static string Batch(BatchDone batch, RunStarted run, RunningScore score, TimeSpan left) =>
        Text($"epoch {batch.Epoch.ToString(CultureInfo.InvariantCulture).PadLeft(Digits(run.Recipe.Epochs))}/{run.Recipe.Epochs}  ") +
        Text($"batch {batch.Batch.ToString(CultureInfo.InvariantCulture).PadLeft(Digits(run.StepsPerEpoch))}/{run.StepsPerEpoch}  ") +
        Text($"{Score("", score.Loss, score.Accuracy)}ETA {Duration(left)}");

    /// <summary>How fast and where.</summary>
    public static string Speed(BatchDone batch, RunStarted run, double samplesPerSecond, long memory) =>
        Text($"{Rate(samplesPerSecond, run)}  rate {batch.LearningRate:0.######}  {run.Device}  {memory / 1e6:0} MB");

    public static string End(History history) => history.StopReason switch
    {
        StopReason.Completed => Files(Text($"done in {Duration(TimeSpan.FromSeconds(history.Epochs.Sum(e => e.Seconds)))}"), history),
        StopReason.EarlyStopped => Files(Text($"stopped early after {Count(history.Epochs.Count, "epoch")}; {Kept(history)}"), history),
        StopReason.Cancelled => Files(Text($"stopped on request after {Count(history.Epochs.Count, "full epoch")}"), history) + Resume(history),
        _ => Files(Text($"diverged after {Count(history.Epochs.Count, "full epoch")}"), history),
    };

    public static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? Text($"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : Text($"{time.Minutes}:{time.Seconds:00}");

    /// <summary>Samples and multiply-adds per second, the latter if known. A step counts as three forward passes: one forward, and two for the backward pass.</summary>
    private static string Rate(double samplesPerSecond, RunStarted run) => Text($"{samplesPerSecond:N0} samples/s") +
        (run.Summary.MultiplyAdds == 0 ? "" : Text($"  {3 * samplesPerSecond * run.Summary.MultiplyAdds / 1e9:0.0} G multiply-adds/s"));

    /// <summary>Loss and accuracy, without the latter where the answer is no class.</summary>
    private static string Score(string what, double loss, double accuracy) =>
        Text($"{what}loss {Loss(loss)}  ") + (double.IsNaN(accuracy) ? "" : Text($"{what}accuracy {accuracy:0.0000}  "));

    /// <summary>Which weights a run that stopped early has left.</summary>
    private static string Kept(History history) =>
        history.Best is { } best ? Text($"the weights are those of epoch {best.Epoch:0.##}") : "no test had a finite figure to go by, so the weights are the last ones";

    private static string Metrics(IReadOnlyList<MetricValue> metrics) => string.Concat(metrics.Select(metric => $"{metric}  "));

    /// <summary>A loss with four decimals; a huge one is in scientific notation, so that it does not push the rest off the line.</summary>
    public static string Loss(double loss) => loss.ToString(Math.Abs(loss) < 1e6 ? "0.0000" : "0.000e+0", CultureInfo.InvariantCulture);

    private static string Resume(History history) =>
        history.Directory is { } directory ? $"; to go on: Resume = true with Directory = \"{directory}\"" : "";

    private static string Files(string text, History history) =>
        history.CurvesPath is { } path ? $"{text}; learning curves: {path}" : text;

    private static string Count(int number, string noun) => Text($"{number} {noun}{(number == 1 ? "" : "s")}");

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
