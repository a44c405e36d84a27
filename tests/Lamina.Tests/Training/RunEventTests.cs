namespace Lamina.Tests.Training;

public sealed class RunEventTests
{
    private static readonly RunOptions Silent = new() { Output = RunOutput.None, Directory = "" };

    [Fact]
    public void Events_come_in_order()
    {
        using var data = TestData.First(130, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 2);
        var log = new EventLog();
        var history = training.Fit(data, Silent with { Seed = 9, Threads = 1, Observers = [log] });

        string[] batch = ["BatchStarted", "BatchDone"];
        string[] epoch = ["EpochStarted", .. batch, .. batch, .. batch, "TestStarted", "TestEnded", "EpochEnded"];
        Assert.Equal(["RunStarted", .. epoch, .. epoch, "RunEnded"], log.Events.Select(e => e.GetType().Name));
        var start = Assert.IsType<RunStarted>(log.Events[0]);
        Assert.Equal((9, 1, 130, 20, 3), (start.Seed, start.Threads, start.TrainCount, start.TestCount, start.StepsPerEpoch));
        Assert.Equal("cpu", start.Device);
        Assert.Equal([64, 128, 130], log.Events.OfType<BatchDone>().Take(3).Select(e => e.Samples));
        Assert.All(log.Events.OfType<BatchDone>(), done => Assert.Equal(0.001, done.LearningRate));
        Assert.Equal(history.Epochs.Select(e => e.TestLoss), log.Events.OfType<TestEnded>().Select(test => test.Result.Loss));
        Assert.Same(history, Assert.IsType<RunEnded>(log.Events[^1]).History);
    }

    [Fact]
    public void Cancelling_stops_after_the_batch()
    {
        using var data = TestData.First(640, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 2);
        using var stop = new CancellationTokenSource();
        var log = new EventLog(happened =>
        {
            if (happened is BatchDone { Epoch: 2, Batch: 3 }) stop.Cancel();
        });
        var history = training.Fit(data, Silent with { Observers = [log] }, stop.Token);
        Assert.Equal(StopReason.Cancelled, history.StopReason);
        Assert.Single(history.Epochs);
        Assert.Equal(13, log.Events.OfType<BatchDone>().Count());
        Assert.IsType<RunEnded>(log.Events[^1]);
    }
}
