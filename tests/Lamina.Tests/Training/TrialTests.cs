using TorchSharp;

namespace Lamina.Tests.Training;

public sealed class TrialTests
{
    private static RunOptions Silent(RunMode mode, EventLog log) => new() { Output = RunOutput.None, Mode = mode, Observers = [log] };

    [Fact]
    public void A_dry_run_takes_two_steps_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        using var data = TestData.First(640, 300);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 50);
        var log = new EventLog();
        var history = training.Fit(data, Silent(RunMode.DryRun, log) with { Directory = folder.File("run") });
        Assert.Equal(2, log.Events.OfType<BatchDone>().Count());
        Assert.Equal(64, Assert.Single(log.Events.OfType<TestEnded>()).Result.Confusion!.Count);
        Assert.Equal((1, StopReason.Completed), (history.Epochs.Count, history.StopReason));
        Assert.False(Directory.Exists(folder.File("run")));
    }

    [Fact]
    public void One_batch_is_learnt_by_heart()
    {
        using var data = TestData.First(640, 300);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1);
        var log = new EventLog();
        var history = training.Fit(data, Silent(RunMode.OverfitOneBatch, log));
        Assert.Equal(200, log.Events.OfType<BatchDone>().Count());
        Assert.True(history.Last!.TestAccuracy > 0.99);
        Assert.Empty(log.Events.OfType<RunWarning>());
    }

    [Fact]
    public void A_network_that_cannot_learn_is_warned_about()
    {
        using var data = TestData.First(640, 300);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1, rate: 0);
        var log = new EventLog();
        training.Fit(data, Silent(RunMode.OverfitOneBatch, log));
        Assert.Contains("one batch was not learnt by heart in 200 steps: of its 64 samples", Assert.Single(log.Events.OfType<RunWarning>()).Message);
    }

    [Theory]
    [InlineData(RunMode.DryRun)]
    [InlineData(RunMode.OverfitOneBatch)]
    public void A_trial_leaves_everything_as_it_was(RunMode mode)
    {
        using var data = TestData.First(640, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1);
        var (weights, random) = (Bits(network), torch.get_rng_state().bytes.ToArray());
        training.Fit(data, Silent(mode, new EventLog()));
        Assert.Equal(weights, Bits(network));
        Assert.Equal(random, torch.get_rng_state().bytes.ToArray());

        // The optimizer too: the run that follows is that of a trainer that tried nothing.
        using var plain = new LeNet(seed: 1);
        using var untried = new LeNet.Training(plain, epochs: 1);
        foreach (var trainer in new[] { training, untried }) trainer.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "", Threads = 1 });
        Assert.Equal(Bits(plain), Bits(network));
    }

    [Fact]
    public void A_dry_run_augments_and_a_batch_to_learn_by_heart_stays_the_same()
    {
        using var data = TestData.First(640, 20);
        data.Train.Augmentations = [new Failing()];
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1);
        Assert.ThrowsAny<Exception>(() => training.Fit(data, Silent(RunMode.DryRun, new EventLog())));
        Assert.Equal(1, training.Fit(data, Silent(RunMode.OverfitOneBatch, new EventLog())).Last!.TestAccuracy, 2);
    }

    private static byte[] Bits(LeNet network) => [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];

    private sealed class Failing : Augmentation
    {
        public override void Apply(Span<float> image, ImageSize size, RandomStream random) => throw new InvalidOperationException("an augmentation that fails");
    }
}
