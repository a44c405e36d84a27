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
    public void Networks_trained_in_turns_equal_networks_trained_one_after_the_other()
    {
        using var data = TestData.First(64, 10);
        var (x, y) = data.Train.Range(0, 64, torch.CPU);
        using (x) using (y)
        {
            using var a = new LeNet(seed: 1);
            using var b = new LeNet(seed: 2);
            using var trainA = new LeNet.Training(a);
            using var trainB = new LeNet.Training(b);
            var turns = (A: new List<float>(), B: new List<float>());
            for (int i = 0; i < 5; i++)
            {
                turns.A.Add(Step(trainA, x, y));
                turns.B.Add(Step(trainB, x, y));
            }
            Assert.Equal(turns.A, Alone(1, x, y));
            Assert.Equal(turns.B, Alone(2, x, y));
        }
    }

    private static List<float> Alone(long seed, Batch x, Target y)
    {
        using var network = new LeNet(seed: seed);
        using var training = new LeNet.Training(network);
        return [.. Enumerable.Range(0, 5).Select(_ => Step(training, x, y))];
    }

    private static float Step(LeNet.Training training, Batch x, Target y)
    {
        training.TrainStep(new Batch<MnistImage>(x.Tensor), new Labels(y.Tensor, 10));
        return training.ReadLoss();
    }

    [Fact]
    public void ReadLoss_is_the_mean_of_a_sample_since_the_last_call()
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, rate: 0);
        Assert.True(float.IsNaN(training.ReadLoss()));
        float ten = Measured(10), thirty = Measured(30);
        Learn(0, 10);
        Learn(10, 20);
        Assert.Equal(thirty, training.ReadLoss(), 5);
        Learn(0, 10);
        Assert.Equal(ten, training.ReadLoss(), 5);

        void Learn(int start, int count)
        {
            var (x, y) = TestData.Subset.Train.Range(start, count, torch.CPU);
            using (x) using (y) training.TrainStep(new Batch<MnistImage>(x.Tensor), new Labels(y.Tensor, 10));
        }

        float Measured(int count)
        {
            using var data = TestData.First(count, 1);
            return (float)network.Evaluate(data.Train).Loss;
        }
    }

    [Fact]
    public void Training_does_not_grow()
    {
        using var data = TestData.First(2000, 300);
        using var network = new LeNet(seed: 1);
        var live = new List<long>();
        var observer = new EventLog(happened =>
        {
            if (happened is BatchDone or EpochEnded) live.Add(torch.Tensor.TotalCount);
        });
        using var training = new LeNet.Training(network, epochs: 10);
        training.Fit(data, Silent with { Observers = [observer] });

        Assert.True(live.Count > 300);
        // From the second epoch on, at the same point of every epoch, the same number of tensors is alive.
        int perEpoch = live.Count / 10;
        for (int i = 2 * perEpoch; i < live.Count; i++) Assert.Equal(live[i - perEpoch], live[i]);
    }

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

    [Fact]
    public void Divergence_names_epoch_step_and_layer()
    {
        using var data = TestData.First(640, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 5);
        var log = new EventLog(happened =>
        {
            if (happened is BatchDone { Epoch: 2, Batch: 4 }) Poison(network, "conv2.bias");
        });
        var error = Assert.Throws<TrainingDivergedException>(() => training.Fit(data, Silent with { Observers = [log] }));
        Assert.Contains("LeNet diverged: the loss became NaN in epoch 2, step 5; the first layer with a value that is not finite is conv", error.Message);
        Assert.Equal(StopReason.Diverged, error.History.StopReason);
        Assert.Single(error.History.Epochs);
        Assert.IsType<RunEnded>(log.Events[^1]);
    }

    [Theory]
    [InlineData("conv2")]
    [InlineData("dense1")]
    [InlineData("dense3")]
    public void Divergence_names_the_layer_where_the_numbers_overflow(string layer)
    {
        using var data = TestData.First(640, 20);
        using var network = new LeNet(seed: 1);
        // The layer before gives about 1e25, and times 1e25 that is more than a float holds.
        var weights = network.state_dict();
        using (torch.no_grad())
            foreach (string key in new[] { "conv1", "conv2", "dense1", "dense2", "dense3" }.TakeWhile(key => key != layer).TakeLast(1).Append(layer))
                weights[$"{key}.weight"].mul_(1e25);
        using var training = new LeNet.Training(network, epochs: 1);
        var (x, y) = data.Train.Range(0, 64, torch.CPU);
        using (x) using (y)
        {
            byte[] before = [.. weights.Values.SelectMany(tensor => tensor.bytes.ToArray())];
            Assert.Equal($"all weights are still finite, and the first layer whose answer is not is {layer}", Divergence.Find(training, x, y));
            Assert.Equal(before, weights.Values.SelectMany(tensor => tensor.bytes.ToArray()));
        }
    }

    [Fact]
    public void A_run_that_diverges_goes_back_to_find_the_layer_and_keeps_the_last_good_weights()
    {
        using var folder = new TemporaryFolder();
        using var data = TestData.First(640, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 3, rate: 1e12);
        var log = new EventLog();
        var error = Assert.Throws<TrainingDivergedException>(() =>
            training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = folder.File("run"), Threads = 1, Observers = [log] }));
        Assert.Matches("LeNet diverged: the loss became (NaN|-?∞|-?Infinity) in epoch 1, step [2-9]; all weights are still finite, and the first layer whose answer is not is (conv2|dense[123])", error.Message);
        Assert.EndsWith("last.safetensors.", error.Message);
        Assert.Null(Divergence.FirstNotFinite(network));
        Assert.Contains(log.Events.OfType<RunWarning>(), warning => warning.Message.Contains("going back to the last checkpoint"));

        using var last = new LeNet(seed: 99);
        last.Load(folder.File("run/last.safetensors"));
        Assert.Null(Divergence.FirstNotFinite(last));
    }

    [Fact]
    public void A_batch_that_is_not_finite_is_to_blame_itself()
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network);
        using var pixels = torch.full([2, 1, 28, 28], float.PositiveInfinity);
        using var labels = new Labels(torch.zeros([2], torch.ScalarType.Int64), 10);
        Assert.Equal("the batch itself holds a value that is not finite", Divergence.Find(training, pixels, labels));
    }

    [Fact]
    public void The_first_layer_that_is_not_finite_is_found()
    {
        using var network = new LeNet(seed: 1);
        Assert.Null(Divergence.FirstNotFinite(network));
        Poison(network, "dense1.weight");
        Poison(network, "dense3.bias");
        Assert.Equal("dense1.weight", Divergence.FirstNotFinite(network));
    }

    private static void Poison(LeNet network, string key)
    {
        using var noGradients = torch.no_grad();
        network.state_dict()[key].fill_(float.NaN);
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
