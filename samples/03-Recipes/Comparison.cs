using System.Text;

/// <summary>Runs side by side.</summary>
internal static class Comparison
{
    /// <summary>A line for each run: the last epoch's figures, the best test accuracy, and the time.</summary>
    public static string Table(IReadOnlyList<(string Name, History History)> runs)
    {
        var table = new StringBuilder($"\n{"recipe",-14} {"train loss",10} {"test loss",10} {"accuracy",9} {"best",7} {"last rate",10} {"seconds",8}\n");
        foreach (var (name, history) in runs)
        {
            if (history.Last is not { } last) continue;
            double best = history.Tests.Max(test => test.Accuracy), seconds = history.Epochs.Sum(epoch => epoch.Seconds);
            table.Append(FormattableString.Invariant(
                $"{name,-14} {last.TrainLoss,10:0.0000} {last.TestLoss,10:0.0000} {last.TestAccuracy,9:0.0000} {best,7:0.0000} {last.LearningRate,10:0.######} {seconds,8:0.0}\n"));
        }
        return table.ToString();
    }
}
