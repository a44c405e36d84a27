using TorchSharp;

namespace Lamina.Tests.Training;

public sealed class ResumeTests : IDisposable
{
    private const int Epochs = 3;
    private readonly TemporaryFolder folder = new();
    private readonly DataSplit<MnistImage> data = TestData.First(320, 50);

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    private RunOptions Options(string run, bool resume = false) =>
        new() { Output = RunOutput.None, Directory = folder.File(run), Resume = resume, Threads = 1, Seed = 3 };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(2, 5)]
    [InlineData(3, 4)]
    public void A_run_stopped_anywhere_and_resumed_ends_with_the_same_bits(int epoch, int batch)
    {
        var (whole, wholeHistory) = Run(Options("whole"));
        Stop(Options("parts"), epoch, batch);
        var (parts, history) = Run(Options("parts", resume: true), networkSeed: 99);

        Assert.Equal(whole, parts);
        Assert.Equal(Figures(wholeHistory), Figures(history));
        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal(File.ReadAllBytes(folder.File("whole/best.safetensors")), File.ReadAllBytes(folder.File("parts/best.safetensors")));
        Assert.Equal(Epochs + 1, File.ReadAllLines(folder.File("parts/history.csv")).Length);
    }

    [Fact]
    public void A_finished_run_is_not_trained_further()
    {
        var (whole, _) = Run(Options("whole"));
        var log = new EventLog();
        var (again, history) = Run(Options("whole", resume: true) with { Observers = [log] }, networkSeed: 99);
        Assert.Equal(whole, again);
        Assert.Equal(Epochs, history.Epochs.Count);
        Assert.Empty(log.Events.OfType<BatchDone>());
    }

    [Fact]
    public void Where_there_is_nothing_to_resume_from_the_run_begins()
    {
        var (whole, _) = Run(Options("whole"));
        var (fresh, _) = Run(Options("fresh", resume: true));
        Assert.Equal(whole, fresh);
    }

    [Fact]
    public void Another_runs_checkpoint_is_refused_with_both_runs_named()
    {
        Stop(Options("run"), 1, 2);
        var error = Assert.Throws<InvalidDataException>(() => Run(Options("run", resume: true) with { Seed = 4 }));
        Assert.Contains("LeNet (CrossEntropy, Adam(0.001)) with seed 3, 320 samples in batches of 64, and this run is of LeNet (CrossEntropy, Adam(0.001)) with seed 4", error.Message);
        Assert.Contains("last.safetensors' cannot be resumed from", error.Message);
    }

    /// <summary>A checkpoint from before the step was kept is of every step; one that has it, of the same only.</summary>
    [Fact]
    public void A_checkpoint_without_the_step_is_taken_as_it_was()
    {
        const string identity = "\"Network\":\"LeNet\",\"Seed\":3,\"BatchSize\":64,\"Samples\":320";
        var old = RunProgress.FromJson($"{{\"Identity\":{{{identity}}}}}").Identity;
        var kept = RunProgress.FromJson($"{{\"Identity\":{{{identity},\"Step\":\"CrossEntropy, Sgd\"}}}}").Identity;
        var run = new RunIdentity("LeNet", 3, 64, 320) { Step = "CrossEntropy, Adam" };
        Assert.True(run.IsOf(old));
        Assert.False((run with { Seed = 4 }).IsOf(old));
        Assert.False(run.IsOf(kept));
        Assert.True((run with { Step = "CrossEntropy, Sgd" }).IsOf(kept));
        Assert.Equal("LeNet with seed 3, 320 samples in batches of 64", old.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(2000)]
    public void A_truncated_checkpoint_is_an_error_that_says_so(int length)
    {
        Stop(Options("run"), 1, 2);
        string last = folder.File("run/last.safetensors");
        File.WriteAllBytes(last, File.ReadAllBytes(last)[..length]);
        var error = Assert.Throws<InvalidDataException>(() => Run(Options("run", resume: true)));
        Assert.Contains("truncated", error.Message);
    }

    [Fact]
    public void The_last_checkpoint_opens_as_weights()
    {
        var (whole, _) = Run(Options("run"));
        using var network = new LeNet(seed: 99);
        network.Load(folder.File("run/last.safetensors"));
        Assert.Equal(whole, Bits(network));
    }

    [Fact]
    public void Checkpoints_come_after_the_steps_that_the_recipe_says()
    {
        string last = folder.File("steps/last.safetensors");
        var written = new List<DateTime>();
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1, checkpointSteps: 2);
        byte[] before = [];
        var changed = new List<int>();
        var log = new EventLog(happened =>
        {
            if (happened is not BatchDone { Batch: var batch }) return;
            byte[] now = File.ReadAllBytes(last);
            if (batch > 1 && !now.AsSpan().SequenceEqual(before)) changed.Add(batch - 1);
            before = now;
        });
        training.Fit(data, Options("steps") with { Observers = [log] });
        Assert.Equal([2, 4], changed);
    }

    [Fact]
    public void A_disk_that_takes_nothing_does_not_end_the_run()
    {
        string run = folder.File("blocked");
        var log = new EventLog(happened =>
        {
            // A folder in the file's place: every write of the last checkpoint fails from the second epoch on.
            if (happened is not EpochStarted { Epoch: 2 }) return;
            File.Delete(Path.Combine(run, "last.safetensors"));
            Directory.CreateDirectory(Path.Combine(run, "last.safetensors"));
        });
        var (weights, history) = Run(Options("blocked") with { Observers = [log] });
        Assert.Equal(Run(Options("whole")).Weights, weights);
        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal(2, log.Events.OfType<RunWarning>().Count(warning => warning.Message.StartsWith("the checkpoint could not be saved", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFiles(run, "*.tmp"));
    }

    private (byte[] Weights, History History) Run(RunOptions options, long networkSeed = 1)
    {
        using var network = new LeNet(seed: networkSeed);
        using var training = new LeNet.Training(network, epochs: Epochs);
        var history = training.Fit(data, options);
        return (Bits(network), history);
    }

    private void Stop(RunOptions options, int epoch, int batch)
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: Epochs);
        using var stop = new CancellationTokenSource();
        var log = new EventLog(happened =>
        {
            if (happened is BatchDone done && done.Epoch == epoch && done.Batch == batch) stop.Cancel();
        });
        var history = training.Fit(data, options with { Observers = [log] }, stop.Token);
        Assert.Equal(StopReason.Cancelled, history.StopReason);
    }

    private static byte[] Bits(torch.nn.Module network) => [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];

    private static (double, double, double, double, double)[] Figures(History history) =>
        [.. history.Epochs.Select(e => (e.TrainLoss, e.TrainAccuracy, e.TestLoss, e.TestAccuracy, e.LearningRate))];
}
