namespace Lamina.Tests.Training;

/// <summary>A resumed run may have other numbers of steps; 320 samples are five an epoch.</summary>
public sealed class ResumedLengthTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DataSplit<MnistImage> data = TestData.First(320, 50);

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    /// <summary>The eighth step is in the midst of the second epoch, which the longer run finishes.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    public void A_run_that_its_last_step_has_ended_goes_on_from_there(int first)
    {
        var (whole, history, _) = Run("whole", 14);
        Run("parts", first);
        var (parts, resumed, steps) = Run("parts", 14, resume: true);

        Assert.Equal(14 - first, steps);
        Assert.Equal(whole, parts);
        Assert.Equal(history.Epochs.Select(epoch => (epoch.TrainLoss, epoch.TestLoss)), resumed.Epochs.Select(epoch => (epoch.TrainLoss, epoch.TestLoss)));
        long[] tests = first == 8 ? [5, 8, 10, 14] : [5, 10, 14];
        Assert.Equal(tests, resumed.Tests.Select(test => test.Step));
    }

    [Fact]
    public void A_run_that_has_ended_so_ends_again_with_the_same_figures()
    {
        var (weights, history, _) = Run("run", 8);
        var (same, again, steps) = Run("run", 8, resume: true);
        Assert.Equal(0, steps);
        Assert.Equal(weights, same);
        Assert.Equal(history.Tests.Select(test => (test.Step, test.Loss)), again.Tests.Select(test => (test.Step, test.Loss)));
        Assert.Equal(history.Epochs.Select(epoch => (epoch.Epoch, epoch.TrainLoss)), again.Epochs.Select(epoch => (epoch.Epoch, epoch.TrainLoss)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    public void After_more_steps_than_it_now_has_it_is_over(int most)
    {
        using var stop = new CancellationTokenSource();
        var (weights, _, _) = Run("run", 14, stop: (stop, 7));
        var (same, history, steps) = Run("run", most, resume: true);
        Assert.Equal((0, StopReason.Completed), (steps, history.StopReason));
        Assert.Equal(weights, same);
    }

    private (byte[] Weights, History History, int Steps) Run(string run, int most, bool resume = false, (CancellationTokenSource Source, int After)? stop = null)
    {
        using var network = new LeNet(seed: resume ? 99 : 1);
        using var training = new LeNet.Training(network);
        training.Recipe = training.Recipe with { MaxSteps = most };
        int steps = 0;
        var log = new EventLog(happened =>
        {
            if (happened is BatchDone && ++steps == stop?.After) stop.Value.Source.Cancel();
        });
        var options = new RunOptions { Output = RunOutput.None, Directory = folder.File(run), Resume = resume, Threads = 1, Observers = [log] };
        var history = training.Fit(data, options, stop?.Source.Token ?? default);
        return ([.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())], history, steps);
    }
}
