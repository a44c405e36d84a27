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
        Assert.Contains("mine: a sample holds a value that is not finite", Assert.Throws<ArgumentException>(() => Fit(images)).Message);
    }

    [Fact]
    public void Whole_numbers_that_are_not_tokens_are_an_error()
    {
        var images = torch.zeros([8, 1, 28, 28], torch.ScalarType.Int32);
        Assert.Contains("samples are Int32; a network takes Float32", Assert.Throws<ArgumentException>(() => Fit(images)).Message);
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
    public void Good_data_is_no_reason_to_warn() => Assert.Empty(Fit(torch.rand([8, 1, 28, 28]).mul_(255)));

    private static string[] Fit(torch.Tensor images, int classes = 10, LeNet? network = null)
    {
        using var own = network is null ? new LeNet(seed: 1) : null;
        using var training = new LeNet.Training(network ?? own!, epochs: 1, batchSize: 4);
        var labels = torch.arange(8, torch.ScalarType.Int64);
        using var data = new DataSplit<MnistImage>(
            new Dataset<MnistImage>("mine", images, labels, classes),
            new Dataset<MnistImage>("test", torch.zeros([1, 1, 28, 28]), torch.zeros([1], torch.ScalarType.Int64), classes));
        var log = new EventLog();
        training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "", Observers = [log] });
        return [.. log.Events.OfType<RunWarning>().Select(warning => warning.Message)];
    }
}
