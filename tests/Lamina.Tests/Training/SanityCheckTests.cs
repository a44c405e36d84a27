using TorchSharp;

namespace Lamina.Tests.Training;

public sealed class SanityCheckTests
{
    [Fact]
    public void Data_of_one_class_is_refused()
    {
        using var data = new DataSplit<MnistImage>(
            new Dataset<MnistImage>("mine", TorchSharp.torch.rand([20, 1, 28, 28]), TestData.Indices(Enumerable.Repeat(3, 20)), 10),
            new Dataset<MnistImage>("test", TorchSharp.torch.rand([2, 1, 28, 28]), TestData.Indices([1, 2]), 10));
        using var network = new LeNet(seed: 1);
        var error = Assert.Throws<ArgumentException>(() => network.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "" }));
        Assert.Contains("mine: all 20 samples are of class 3, so there is nothing to tell apart.", error.Message);
    }

    [Fact]
    public void Another_number_of_classes_is_an_error()
    {
        var error = Assert.Throws<ArgumentException>(() => Fit(torch.zeros([8, 1, 28, 28]), classes: 26));
        Assert.Contains("LeNet answers with 10 classes, but mine has 26.", error.Message);
    }

    [Fact]
    public void A_value_that_is_not_finite_is_an_error()
    {
        var images = torch.zeros([8, 1, 28, 28]);
        images[5, 0, 3, 3] = float.PositiveInfinity;
        Assert.Contains("mine: sample 5 holds a value that is not finite", Assert.Throws<ArgumentException>(() => Fit(images)).Message);
    }

    [Fact]
    public void Whole_numbers_that_are_not_tokens_are_an_error()
    {
        var images = torch.zeros([8, 1, 28, 28], torch.ScalarType.Int32);
        Assert.Contains("MnistImage takes Float32; this batch is Int32: convert it with to(torch.ScalarType.Float32).", Assert.Throws<ArgumentException>(() => Fit(images)).Message);
    }

    [Fact]
    public void Values_outside_the_declared_range_are_an_error()
    {
        var error = Assert.Throws<ArgumentException>(() => Fit(torch.full([8, 1, 28, 28], 300)));
        Assert.Contains("values go from 300 to 300, but LeNet was told 0 to 255", error.Message);
    }

    [Fact]
    public void Values_that_were_scaled_before_are_a_warning()
    {
        var warning = Assert.Single(Fit(torch.rand([8, 1, 28, 28])));
        Assert.Contains("only, but LeNet was told 0 to 255; if the data is scaled already", warning);
    }

    [Fact]
    public void A_loss_far_above_chance_is_a_warning()
    {
        using var network = new LeNet(seed: 1);
        using (torch.no_grad()) network.state_dict()["dense3.weight"].mul_(1000);
        var warning = Assert.Single(Fit(torch.rand([8, 1, 28, 28]).mul_(255), network: network));
        Assert.Contains("but a network that knows nothing has 2.30", warning);
    }

    [Fact]
    public void A_loss_far_above_the_predicted_one_is_laid_to_what_was_declared()
    {
        using var network = new LeNet(seed: 1);
        using (torch.no_grad()) network.state_dict()["dense3.weight"].mul_(1000);
        var warning = Assert.Single(Fit(torch.rand([8, 1, 28, 28]).mul_(255), network: network, expected: 2.31));
        Assert.Contains("but the compiler expected 2.31 of the declared input and the initial weights", warning);
    }

    [Fact]
    public void A_predicted_loss_far_above_chance_is_laid_to_the_network()
    {
        using var network = new LeNet(seed: 1);
        using (torch.no_grad()) network.state_dict()["dense3.weight"].mul_(1000);
        var warning = Assert.Single(Fit(torch.rand([8, 1, 28, 28]).mul_(255), network: network, expected: 400));
        Assert.Contains(", about as the compiler expected, but a network that knows nothing has 2.30: the input's scale or the initial weights are far off", warning);
    }

    [Fact]
    public void Norms_over_the_batch_are_checked_as_the_first_step_sees_them()
    {
        using var network = new Perceptron();
        // With the statistics that the norm starts with, these scores would be about 10⁶, and the loss far above chance.
        using (torch.no_grad()) network.state_dict()["dense1.weight"].mul_(1e6);
        byte[] before = State(network), at = [];
        Assert.Empty(Fit(network, LabelsOfEight(), happened => at = happened is EpochStarted ? State(network) : at));
        Assert.Equal(before, at);

        using (torch.no_grad()) network.state_dict()["bn1.weight"].fill_(float.NaN);
        var error = Assert.Throws<ArgumentException>(() => Fit(network, LabelsOfEight()));
        Assert.Contains("Perceptron: the loss is NaN before the first step; the first layer with a value that is not finite: bn1.weight", error.Message);
    }

    [Theory]
    [InlineData(0.1f, null)]
    [InlineData(0.102f, "1.02")]
    [InlineData(1f, "10")]
    public void Probabilities_that_do_not_add_up_to_1_are_a_warning_that_names_the_sample(float share, string? sum)
    {
        using var network = new Perceptron();
        var shares = torch.full([8, 10], 0.1);
        using (var odd = shares[6]) odd.fill_(share);
        string[] expected = sum is null ? [] : [$"mine: the probabilities of sample 6 add up to {sum}, but CrossEntropy takes one class as true, so that they should add up to 1; if several can be, declare MultiLabel and use BinaryCrossEntropy"];
        Assert.Equal(expected, Fit(network, new SoftLabels(shares)));
    }

    [Fact]
    public void A_metric_that_cannot_be_computed_is_an_error_before_the_first_step()
    {
        using var network = new Perceptron();
        using var training = new Judged(network);
        using var data = TestData.First(8, 8);
        var log = new EventLog();
        var error = Assert.ThrowsAny<ArgumentException>(() => training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "", Observers = [log] }));
        Assert.StartsWith("Perceptron: the metric MAE cannot read this answer and these targets, so remove it. The network gives [4,10], but the targets are [4]", error.Message);
        Assert.Empty(log.Events.OfType<EpochStarted>());
    }

    [Fact]
    public void Good_data_is_no_reason_to_warn() => Assert.Empty(Fit(torch.rand([8, 1, 28, 28]).mul_(255)));

    [Fact]
    public void Test_data_that_the_network_cannot_take_is_an_error_before_the_first_step()
    {
        var error = Refused(torch.zeros([4, 1, 28, 27]));
        Assert.Equal("Perceptron takes 1×28×28; test holds [4,1,28,27]", Assert.IsType<ShapeMismatchException>(error).Message);
    }

    [Fact]
    public void A_first_test_batch_that_is_not_finite_is_an_error_before_the_first_step()
    {
        var images = torch.zeros([4, 1, 28, 28]);
        images[2, 0, 3, 3] = float.NaN;
        Assert.Contains("test: sample 2 holds a value that is not finite", Refused(images).Message);
    }

    [Fact]
    public void Test_data_of_another_kind_is_an_error_before_the_first_step()
    {
        using var data = new DataSplit(
            new Dataset("mine", torch.rand([8, 1, 28, 28]), torch.arange(8, torch.ScalarType.Int64), 10),
            new Dataset("test", torch.rand([4, 1, 28, 28]), new SoftLabels(torch.full([4, 10], 0.1f))));
        Assert.Contains("but test has SoftLabels", Refused(data).Message);
    }

    private static ArgumentException Refused(torch.Tensor tests)
    {
        using var data = new DataSplit(
            new Dataset("mine", torch.rand([8, 1, 28, 28]), torch.arange(8, torch.ScalarType.Int64), 10),
            new Dataset("test", tests, TestData.Indices([0, 1, 2, 3]), 10));
        return Refused(data);
    }

    private static ArgumentException Refused(DataSplit data)
    {
        using var network = new Perceptron();
        using var training = new Perceptron.Training(network, batchSize: 4);
        var log = new EventLog();
        var error = Assert.ThrowsAny<ArgumentException>(() => training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "", Observers = [log] }));
        Assert.Empty(log.Events.OfType<BatchStarted>());
        return error;
    }

    private static string[] Fit(torch.Tensor images, int classes = 10, LeNet? network = null, double? expected = null)
    {
        using var own = network is null ? new LeNet(seed: 1) : null;
        using var training = new LeNet.Training(network ?? own!, epochs: 1, batchSize: 4);
        training.Recipe = training.Recipe with { ExpectedLoss = expected };
        var labels = torch.arange(8, torch.ScalarType.Int64);
        using var data = new DataSplit<MnistImage>(
            new Dataset<MnistImage>("mine", images, labels, classes),
            new Dataset<MnistImage>("test", torch.zeros([1, 1, 28, 28]), torch.zeros([1], torch.ScalarType.Int64), classes));
        var log = new EventLog();
        training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "", Observers = [log] });
        return [.. log.Events.OfType<RunWarning>().Select(warning => warning.Message)];
    }

    private static string[] Fit(Perceptron network, SoftLabels targets, Action<TrainingEvent>? then = null)
    {
        using var training = new Perceptron.Training(network, batchSize: 4);
        training.Recipe = training.Recipe with { Targets = TargetKinds.SoftLabels };
        using var data = new DataSplit(
            new Dataset("mine", torch.rand([8, 1, 28, 28]), targets), new Dataset("test", torch.rand([2, 1, 28, 28]), new SoftLabels(torch.full([2, 10], 0.1))));
        var log = new EventLog(then);
        training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "", Observers = [log] });
        return [.. log.Events.OfType<RunWarning>().Select(warning => warning.Message)];
    }

    private static SoftLabels LabelsOfEight() => new Labels(torch.arange(8, torch.ScalarType.Int64), 10).ToSoft();

    private static byte[] State(Perceptron network) => [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];

    private sealed class Judged(Perceptron network) : Perceptron.Training(network, batchSize: 4)
    {
        protected override IMetric[] CreateMetrics() => [new MeanAbsoluteError()];
    }
}
