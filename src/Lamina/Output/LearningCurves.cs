namespace Lamina;

/// <summary>Pictures of runs: loss and accuracy over the epochs, on the training and the test data. Where answers are no classes, the recipe's first metric stands for accuracy.</summary>
public static class LearningCurves
{
    // Tableau's ten, which stay apart for most colour-blind readers.
    private static readonly string[] Colors = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"];

    /// <summary>The picture of one run, as SVG.</summary>
    public static string ToSvg(History history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (epochs, tests, measure) = (history.Epochs, history.Tests, Measure.Of([history]));
        return LineChart.ToSvg(
            history.Network,
            new ChartPanel("loss", null, [
                new ChartLine("train", Colors[0], Points(epochs, e => e.TrainLoss)),
                new ChartLine("test", Colors[1], Points(tests, t => t.Loss)),
            ]),
            new ChartPanel(measure.Title, measure.Ceiling, [
                .. measure.IsAccuracy ? [new ChartLine("train", Colors[0], Points(epochs, e => e.TrainAccuracy))] : Array.Empty<ChartLine>(),
                new ChartLine("test", Colors[1], Points(tests, measure.Value)),
            ]));
    }

    /// <summary>Several runs in one chart, as SVG: a colour for each, training dashed.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="runs">The runs, each with the name that the legend gives it; at least one.</param>
    public static string Compare(string title, IReadOnlyList<(string Name, History History)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0) throw new ArgumentException("There is no run to draw.", nameof(runs));
        var measure = Measure.Of([.. runs.Select(run => run.History)]);
        return LineChart.ToSvg(
            title,
            new ChartPanel("test loss", null, Lines("", history => Points(history.Tests, t => t.Loss))),
            measure.IsAccuracy
                ? new ChartPanel("accuracy (training dashed)", 1, [
                    .. Lines("", history => Points(history.Tests, measure.Value)),
                    .. Lines(" train", history => Points(history.Epochs, e => e.TrainAccuracy), dashed: true),
                ])
                : new ChartPanel(measure.Title, null, Lines("", history => Points(history.Tests, measure.Value))));

        ChartLine[] Lines(string what, Func<History, (double, double)[]> points, bool dashed = false) =>
            [.. runs.Select((run, i) => new ChartLine(run.Name + what, Colors[i % Colors.Length], points(run.History)) { IsDashed = dashed })];
    }

    private static (double X, double Y)[] Points(IReadOnlyList<EpochResult> epochs, Func<EpochResult, double> value) => Finite(epochs.Select(e => ((double)e.Epoch, value(e))));

    private static (double X, double Y)[] Points(IReadOnlyList<TestResult> tests, Func<TestResult, double> value) => Finite(tests.Select(t => (t.Epoch, value(t))));

    private static (double X, double Y)[] Finite(IEnumerable<(double X, double Y)> points) => [.. points.Where(point => double.IsFinite(point.Y))];

    /// <summary>What runs are judged by besides their loss: accuracy, or the first metric where there is none.</summary>
    private sealed record Measure(string Title, double? Ceiling, Func<TestResult, double> Value)
    {
        public bool IsAccuracy => Ceiling is not null;

        public static Measure Of(IReadOnlyList<History> runs)
        {
            var tests = runs.SelectMany(run => run.Tests).ToArray();
            if (tests.All(test => double.IsNaN(test.Accuracy)) && tests.SelectMany(test => test.Metrics).FirstOrDefault() is { } first)
            {
                string unit = first.Unit.Length > 0 ? $" ({first.Unit})" : "";
                return new(first.Name + unit, null, test => test.Metrics.FirstOrDefault(metric => metric.Name == first.Name)?.Value ?? double.NaN);
            }
            return new("accuracy", 1, test => test.Accuracy);
        }
    }
}
