using TorchSharp;

namespace Lamina.Tests.Training;

public sealed class FitTests
{
    private static readonly RunOptions Silent = new() { Output = RunOutput.None, Directory = "" };

    [Fact]
    public void LeNet_learns_digits()
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 3);
        var history = training.Fit(TestData.Subset, Silent);

        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal([1, 2, 3], history.Epochs.Select(e => e.Epoch));
        Assert.True(history.Last!.TestAccuracy > 0.95, $"test accuracy {history.Last.TestAccuracy}");
        Assert.True(history.Last.TrainLoss < history.Epochs[0].TrainLoss);
        Assert.All(history.Epochs, e => Assert.True(e is { Seconds: > 0, ImagesPerSecond: > 0, LearningRate: 0.001 }));

        var evaluation = network.Evaluate(TestData.Subset.Test);
        Assert.Equal(history.Last.TestAccuracy, evaluation.Accuracy);
        Assert.Equal(history.Last.TestLoss, evaluation.Loss, 6);
        Assert.Equal(2000, evaluation.Confusion!.Count);

        int right = Enumerable.Range(0, 50).Count(i => (int)network.Predict(TestData.Subset.Test.Images[i]) == TestData.Subset.Test.Labels[i]);
        Assert.InRange(right, 45, 50);
    }

    [Fact]
    public void The_same_seed_gives_the_same_history()
    {
        using var data = TestData.First(320, 100);
        Assert.Equal(Figures(data, 1), Figures(data, 1));
        Assert.NotEqual(Figures(data, 1), Figures(data, 2));
    }

    private static (double, double, double, double)[] Figures(DataSplit<MnistImage> data, long seed)
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 2);
        var history = training.Fit(data, Silent with { Seed = seed });
        return [.. history.Epochs.Select(e => (e.TrainLoss, e.TrainAccuracy, e.TestLoss, e.TestAccuracy))];
    }

    [Fact]
    public void Fit_leaves_the_number_of_threads_as_it_was()
    {
        int before = torch.get_num_threads();
        using var data = TestData.First(64, 10);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1);
        int during = 0;
        training.Fit(data, Silent with { Threads = before + 1, Observers = [new EventLog(_ => during = torch.get_num_threads())] });
        Assert.Equal((before + 1, before), (during, torch.get_num_threads()));
    }

    [Fact]
    public void Small_work_gets_one_thread_and_large_work_all()
    {
        Assert.Equal(1, ThreadCount.For(LeNet.Summary, 64));
        Assert.Equal(Environment.ProcessorCount, ThreadCount.For(LeNet.Summary, 1024));
    }
}
