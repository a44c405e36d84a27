namespace Lamina;

/// <summary>The picture of a run: loss and accuracy over the epochs, on the training and the test data.</summary>
internal static class LearningCurves
{
    private const string TrainColor = "#1f77b4", TestColor = "#ff7f0e";

    public static string ToSvg(History history)
    {
        var epochs = history.Epochs;
        return LineChart.ToSvg(
            history.Network,
            new ChartPanel("loss", null, [
                new ChartLine("train", TrainColor, Points(epochs, e => e.TrainLoss)),
                new ChartLine("test", TestColor, Points(epochs, e => e.TestLoss)),
            ]),
            new ChartPanel("accuracy", 1, [
                new ChartLine("train", TrainColor, Points(epochs, e => e.TrainAccuracy)),
                new ChartLine("test", TestColor, Points(epochs, e => e.TestAccuracy)),
            ]));
    }

    private static (double X, double Y)[] Points(IReadOnlyList<EpochResult> epochs, Func<EpochResult, double> value) =>
        [.. epochs.Select(e => ((double)e.Epoch, value(e))).Where(point => double.IsFinite(point.Item2))];
}
