using TorchSharp;

namespace Lamina.Tests.Training;

/// <summary>Where a run diverged, and what it leaves behind.</summary>
public sealed class DivergenceTests
{
    private static readonly RunOptions Silent = new() { Output = RunOutput.None, Directory = "" };

    [Fact]
    public void Divergence_without_a_checkpoint_names_epoch_and_step_and_says_what_names_the_layer()
    {
        using var data = TestData.First(640, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 5);
        var log = new EventLog(happened =>
        {
            if (happened is BatchDone { Epoch: 2, Batch: 4 }) Poison(network, "conv2.bias");
        });
        var error = Assert.Throws<TrainingDivergedException>(() => training.Fit(data, Silent with { Observers = [log] }));
        Assert.StartsWith("LeNet diverged: the loss became NaN in epoch 2, step 5; no layer's weights are finite any more. ", error.Message);
        Assert.EndsWith("With a Directory a run has a checkpoint to go back to, and names the layer where it began.", error.Message);
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
        using var batch = data.Train.Range(0, 64, torch.CPU);
        byte[] before = [.. weights.Values.SelectMany(tensor => tensor.bytes.ToArray())];
        Assert.Equal($"all weights are still finite, and the first layer whose answer is not is {layer}", Divergence.Find(training, batch));
        Assert.Equal(before, weights.Values.SelectMany(tensor => tensor.bytes.ToArray()));
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
    public void A_run_that_diverges_epochs_after_its_checkpoint_keeps_what_was_shown_and_walks_the_same_way_again()
    {
        using var folder = new TemporaryFolder();
        using var data = TestData.First(640, 20);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 10);
        // Each test is in vain but the first, so that each halves the rate of the steps after it.
        training.Recipe = training.Recipe with { CheckpointEpochs = 10, Plateau = new Plateau(0.5, 0, 0.99, 0, 0) };
        byte[] good = [];
        var log = new EventLog(happened =>
        {
            if (happened is not BatchDone { Epoch: 4, Batch: 3 }) return;
            good = Bits(network);
            Poison(network, "conv2.bias");
        });
        var error = Assert.Throws<TrainingDivergedException>(() =>
            training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = folder.File("run"), Threads = 1, Observers = [log] }));

        var shown = log.Events.OfType<EpochEnded>().Select(epoch => epoch.Result).ToArray();
        Assert.Equal([1, 2, 3], shown.Select(epoch => epoch.Epoch));
        Assert.Equal([0.001, 0.001, 0.0005], shown.Select(epoch => epoch.LearningRate), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(shown, error.History.Epochs);
        Assert.Equal([10L, 20, 30], error.History.Tests.Select(test => test.Step));
        Assert.Equal(error.History.ToCsv(), File.ReadAllText(folder.File("run/history.csv")));
        Assert.Equal(4, error.History.ToCsv().TrimEnd().Split('\n').Length);
        Assert.Contains(error.Message, File.ReadAllText(folder.File("run/log.txt")));

        // With the rates of the first time, the walk from before the first epoch comes to the weights that the broken step began from.
        Assert.Contains("epoch 4, step 4", error.Message);
        Assert.Equal(good, Bits(network));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sample_that_is_not_finite_is_named_by_its_place_in_the_data(bool withCheckpoints)
    {
        using var folder = new TemporaryFolder();
        var images = torch.rand([200, 1, 28, 28]).mul_(255);
        images[163, 0, 3, 3] = float.NaN;
        using var data = new DataSplit<MnistImage>(
            new Dataset<MnistImage>("mine", images, torch.arange(200, torch.ScalarType.Int64).remainder(10), 10),
            new Dataset<MnistImage>("test", torch.zeros([1, 1, 28, 28]), torch.zeros([1], torch.ScalarType.Int64), 10));
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 2, batchSize: 16);
        var error = Assert.Throws<TrainingDivergedException>(() => training.Fit(data, Silent with { Directory = withCheckpoints ? folder.File("run") : "" }));
        Assert.Contains("; sample 163 of mine holds a value that is not finite. ", error.Message);
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

    private static byte[] Bits(LeNet network) => [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];

    private static void Poison(LeNet network, string key)
    {
        using var noGradients = torch.no_grad();
        network.state_dict()[key].fill_(float.NaN);
    }
}
