using TorchSharp;

namespace Lamina.Tests.Training;

/// <summary>Tests of a run that fail, or whose loss is no number, for what stands behind the first batch of the test data.</summary>
public sealed class BrokenTestTests : IDisposable
{
    private const int TestBatch = 10;
    private readonly TemporaryFolder folder = new();
    private readonly DataSplit<MnistImage> data = TestData.First(320, 30);

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_test_loss_that_is_not_finite_is_warned_about_once_and_leaves_the_last_weights()
    {
        using var broken = data.Test.Subset(30);
        var images = torch.rand([30, 1, 28, 28]).mul_(255);
        images[25, 0, 3, 3] = float.NaN;
        using var split = new DataSplit<MnistImage>(data.Train.Subset(320), new Dataset<MnistImage>("tests", images, TestData.Indices(broken.Labels), 10));
        var log = new EventLog();
        var (_, history) = Fit(split, Options("run", log), epochs: 4, new EarlyStopping(2));

        string warning = Assert.Single(log.Events.OfType<RunWarning>()).Message;
        Assert.StartsWith("the test loss after step 5 is NaN, and such a test is never the best one: look for values in tests that are not finite", warning);
        Assert.Equal((StopReason.EarlyStopped, 2), (history.StopReason, history.Tests.Count));
        Assert.Null(history.Best);
        Assert.Contains("stopped early after 2 epochs; no test had a finite figure to go by, so the weights are the last ones", File.ReadAllText(folder.File("run/log.txt")));
    }

    [Fact]
    public void An_epoch_whose_test_fails_is_not_learnt_again()
    {
        var (whole, _) = Fit(data, Options("whole"), epochs: 2);
        using var broken = new DataSplit<MnistImage>(
            data.Train.Subset(320),
            new Dataset<MnistImage>("tests", data.Test.Labels, 10, (index, sample) =>
            {
                if (index == 25) throw new IOException("the disk is gone");
                sample.Clear();
            }));
        Assert.ThrowsAny<Exception>(() => Fit(broken, Options("run"), epochs: 2));

        var log = new EventLog();
        var (resumed, _) = Fit(data, Options("run", log) with { Resume = true }, epochs: 2);
        Assert.Equal(5, Assert.IsType<RunStarted>(log.Events[0]).StepsDone);
        Assert.Equal([2], log.Events.OfType<BatchDone>().Select(done => done.Epoch).Distinct());
        Assert.Equal(whole, resumed);
    }

    private RunOptions Options(string run, EventLog? log = null) =>
        new() { Output = RunOutput.None, Directory = folder.File(run), Threads = 1, Observers = log is null ? [] : [log] };

    private static (byte[] Weights, History History) Fit(DataSplit<MnistImage> data, RunOptions options, int epochs, EarlyStopping? stopping = null)
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs, stopping: stopping);
        training.Recipe = training.Recipe with { EvalBatchSize = TestBatch };
        var history = training.Fit(data, options);
        return ([.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())], history);
    }
}
