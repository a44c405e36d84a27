namespace Lamina.Tests.Training;

public sealed class RateFinderTests
{
    private static readonly RunOptions Silent = new() { Output = RunOutput.None, Directory = "", Threads = 1 };

    [Fact]
    public void The_rate_found_learns_and_nothing_has_changed()
    {
        using var data = TestData.First(640, 100);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1);
        training.Fit(data, Silent);
        byte[] before = [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];
        var finding = training.FindLearningRate(data, Silent);

        Assert.Equal(before, network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray()));
        Assert.InRange(finding.Rates.Count, 10, 100);
        Assert.Equal(1e-7, finding.Rates[0], 12);
        Assert.Equal(finding.Rates.Count, finding.Losses.Count);
        // Adam on LeNet: far below the middle nothing happens, far above it the loss explodes.
        Assert.InRange(finding.Suggested, 1e-5, 0.1);
        Assert.True(finding.IsClear);

        // The optimizer too is as it was: the next epoch ends with the bits of a trainer that never looked.
        Assert.Equal(Again(data, look: false), Again(data, look: true));
    }

    private static byte[] Again(DataSplit<MnistImage> data, bool look)
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 1);
        training.Fit(data, Silent);
        if (look) training.FindLearningRate(data, Silent, steps: 20);
        training.Fit(data, Silent);
        return [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];
    }

    [Fact]
    public void The_picture_has_rates_as_powers_of_ten()
    {
        var finding = new RateFinding([1e-4, 1e-3, 1e-2], [2, 1, 3], 1e-3);
        string picture = finding.ToSvg();
        Assert.Contains(">0.0001<", picture);
        Assert.Contains(">0.01<", picture);
        Assert.Contains(">learning rate<", picture);
        Assert.Contains("the loss falls fastest at 1.0e-3", picture);
        Assert.Contains("points=\"0,", picture);
    }

    [Fact]
    public void Where_the_loss_does_not_fall_no_rate_is_clear()
    {
        Assert.True(new RateFinding([1e-4, 1e-3, 1e-2], [2, 1, 3], 1e-3).IsClear);
        var finding = new RateFinding([1e-4, 1e-3, 1e-2], [2.3, 2.25, 9], 1e-3);
        Assert.False(finding.IsClear);
        Assert.Contains("the loss falls at no rate", finding.ToSvg());
    }

    [Fact]
    public void Rates_that_do_not_rise_are_refused()
    {
        using var data = TestData.First(64, 10);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network);
        Assert.Throws<ArgumentOutOfRangeException>(() => training.FindLearningRate(data, Silent, lowest: 1, highest: 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => training.FindLearningRate(data, Silent, steps: 5));
    }
}
