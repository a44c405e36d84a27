namespace Lamina.Tests.Training;

/// <summary>What happens to a run's folder while it runs.</summary>
public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DataSplit<MnistImage> data = TestData.First(128, 50);

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    private string Directory => folder.File("run");

    [Fact]
    public void A_second_run_is_refused_until_the_first_is_over()
    {
        var refused = new List<IOException>();
        Fit(happened =>
        {
            if (happened is EpochStarted) refused.Add(Assert.Throws<IOException>(() => Fit(_ => { })));
        });

        Assert.Equal(2, refused.Count);
        Assert.StartsWith($"Another run is writing into '{Directory}'", refused[0].Message);
        Assert.Equal(2, Fit(_ => { }).Epochs.Count);
        Assert.False(System.IO.Directory.Exists(Directory + ".2"));
        Assert.Empty(System.IO.Directory.GetFiles(Directory, "*.lock"));
    }

    /// <summary>The folder is deleted, or full, when the best weights are needed.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_best_weights_are_not_lost_with_their_file(bool deleted)
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 20, rate: 0.02, stopping: new EarlyStopping(2));
        var log = new EventLog(happened =>
        {
            if (deleted && happened is TestStarted { Epoch: 3 }) System.IO.Directory.Delete(Directory, recursive: true);
            if (!deleted && happened is EpochStarted { Epoch: 1 }) System.IO.Directory.CreateDirectory(Path.Combine(Directory, "best.safetensors.tmp"));
        });
        var history = training.Fit(data, Options(log));
        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.NotEqual(history.Last!.TestLoss, history.Best!.Loss);
        Assert.Equal(history.Best.Loss, network.Evaluate(data.Test).Loss);
    }

    [Fact]
    public void A_resumed_run_says_that_they_are_gone()
    {
        var log = new EventLog(_ => { });
        using var stop = new CancellationTokenSource();
        Fit(happened =>
        {
            if (happened is EpochStarted { Epoch: 2 }) stop.Cancel();
        }, stop.Token);
        File.Delete(Path.Combine(Directory, "best.safetensors"));
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 2, stopping: new EarlyStopping(1));
        var history = training.Fit(data, Options(log) with { Resume = true });
        Assert.Contains(log.Events.OfType<RunWarning>(), warning => warning.Message.StartsWith("best.safetensors is no longer there: the next test", StringComparison.Ordinal));
        Assert.Equal(2, history.Best!.Epoch);
        Assert.Equal(history.Best.Loss, network.Evaluate(data.Test).Loss);
    }

    [Fact]
    public void What_an_observer_of_checkpoints_throws_is_its_own()
    {
        var error = Assert.Throws<IOException>(() => Fit(happened =>
        {
            if (happened is CheckpointSaved) throw new IOException("the upload failed");
        }));
        Assert.Equal("the upload failed", error.Message);
    }

    private History Fit(Action<TrainingEvent> observe, CancellationToken cancel = default)
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 2);
        return training.Fit(data, Options(new EventLog(observe)), cancel);
    }

    private RunOptions Options(EventLog log) => new() { Output = RunOutput.None, Directory = Directory, Threads = 1, Observers = [log] };
}
