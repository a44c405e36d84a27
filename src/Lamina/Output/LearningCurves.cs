namespace Lamina;

/// <summary>Pictures of runs: loss and accuracy over the epochs, on the training and the test data.</summary>
public static class LearningCurves
{
    // Tableau's ten, which stay apart for most colour-blind readers.
    private static readonly string[] Colors = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"];

    /// <summary>The picture of one run, as SVG.</summary>
    public static string ToSvg(History history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var epochs = history.Epochs;
        return LineChart.ToSvg(
            history.Network,
            new ChartPanel("loss", null, [
                new ChartLine("train", Colors[0], Points(epochs, e => e.TrainLoss)),
                new ChartLine("test", Colors[1], Points(epochs, e => e.TestLoss)),
            ]),
            new ChartPanel("accuracy", 1, [
                new ChartLine("train", Colors[0], Points(epochs, e => e.TrainAccuracy)),
                new ChartLine("test", Colors[1], Points(epochs, e => e.TestAccuracy)),
            ]));
    }

    /// <summary>Several runs over each other, as SVG: a colour for each, training dashed.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="runs">The runs, each with the name that the legend gives it; at least one.</param>
    public static string Compare(string title, IReadOnlyList<(string Name, History History)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0) throw new ArgumentException("There is no run to draw.", nameof(runs));
        return LineChart.ToSvg(
            title,
            new ChartPanel("test loss", null, Lines(e => e.TestLoss)),
            new ChartPanel("accuracy (training dashed)", 1, [.. Lines(e => e.TestAccuracy), .. Lines(e => e.TrainAccuracy, " train", dashed: true)]));

        ChartLine[] Lines(Func<EpochResult, double> value, string what = "", bool dashed = false) =>
            [.. runs.Select((run, i) => new ChartLine(run.Name + what, Colors[i % Colors.Length], Points(run.History.Epochs, value)) { IsDashed = dashed })];
    }

    private static (double X, double Y)[] Points(IReadOnlyList<EpochResult> epochs, Func<EpochResult, double> value) =>
        [.. epochs.Select(e => ((double)e.Epoch, value(e))).Where(point => double.IsFinite(point.Item2))];
}
