namespace Lamina.Tests.Training;

public sealed class EarlyStoppingTests
{
    [Theory]
    [InlineData(0, -1)]
    [InlineData(0, 0, 3.0)]
    [InlineData(0, 2, 3.0, 4.0, 2.0, 2.0)]
    [InlineData(0.5, 0, 3.0, 2.6, 2.6)]
    [InlineData(0.5, 2, 3.0, 2.6, 2.4)]
    [InlineData(0, 1, double.NaN, 2.0, double.NaN)]
    public void The_best_test_has_the_lowest_test_loss(double minDelta, int best, params double[] losses) =>
        Assert.Equal(best, Best(Monitored.Loss, minDelta, [.. losses.Select((loss, i) => new TestResult(10 * (i + 1), i + 1, loss, 0.5))]));

    [Theory]
    [InlineData(0, 1, 0.3, 0.5, 0.5, 0.4)]
    [InlineData(0.3, 0, 0.3, 0.5, 0.5, 0.4)]
    [InlineData(0, 2, double.NaN, 0.2, 0.9)]
    public void The_best_test_has_the_highest_of_what_is_better_so(double minDelta, int best, params double[] figures)
    {
        Assert.Equal(best, Best(Monitored.Accuracy, minDelta, [.. figures.Select((figure, i) => new TestResult(10 * (i + 1), i + 1, i, figure))]));
        Assert.Equal(best, Best(Monitored.Metric(1), minDelta, [.. figures.Select((figure, i) => new TestResult(10 * (i + 1), i + 1, i, 1 - figure)
        {
            Metrics = [new("MAE", figure, "", Better.Lower), new("F1", figure, "", Better.Higher)],
        })]));
    }

    private static int Best(Monitored monitored, double minDelta, TestResult[] tests)
    {
        int best = -1;
        for (int i = 0; i < tests.Length; i++)
            if (monitored.IsBetter(tests[i], best < 0 ? null : tests[best], minDelta)) best = i;
        return best;
    }

    [Theory]
    [InlineData("")]
    [InlineData("run")]
    public void A_run_that_gets_worse_ends_with_the_weights_of_its_best_epoch(string directory)
    {
        using var folder = new TemporaryFolder();
        using var data = TestData.First(128, 50);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 20, rate: 0.02, stopping: new EarlyStopping(2));
        var options = new RunOptions { Output = RunOutput.None, Directory = directory == "" ? "" : folder.File(directory) };
        var history = training.Fit(data, options);

        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.Equal(history.Epochs.Count - 2, history.Best!.Epoch, 9);
        Assert.Equal(history.Best.Loss, network.Evaluate(data.Test).Loss);
        Assert.NotEqual(history.Last!.TestLoss, history.Best.Loss);
        if (directory != "") Assert.Equal(history.Best.Step, History.Read(history.Directory!).Best!.Step);

        // Resuming a run that has stopped finds the same end.
        if (directory == "") return;
        using var other = new LeNet(seed: 99);
        using var again = new LeNet.Training(other, epochs: 20, rate: 0.02, stopping: new EarlyStopping(2));
        Assert.Equal(StopReason.EarlyStopped, again.Fit(data, options with { Resume = true }).StopReason);
        Assert.Equal(history.Best.Loss, other.Evaluate(data.Test).Loss);
    }
}
