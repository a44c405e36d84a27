using Lamina.Conformance.Tests.Networks;

namespace Lamina.Conformance.Tests.Fitting;

public class PrecisionFitTests
{
    /// <summary>
    /// The figures of Precision.BFloat16 in docs/performance.md are this, on all of the data and over five seeds. Here two thousand digits of each kind are enough to
    /// see a trainer that does not learn.
    /// </summary>
    [Fact]
    public void LeNet_learns_digits_in_BFloat16_as_in_Float32()
    {
        using var mnist = Mnist.Load();
        using var data = new DataSplit<MnistImage>(mnist.Train.Subset(2000), mnist.Test);
        var (low, full) = (Accuracy(data, Precision.BFloat16, seed: 1), Accuracy(data, Precision.Float32, seed: 1));
        Assert.InRange(full, 0.8, 1);
        Assert.InRange(low, full - 0.03, full + 0.03);
    }

    private static double Accuracy(DataSplit<MnistImage> data, Precision precision, int seed)
    {
        using var network = new LeNet(seed: seed);
        using var training = new LowLeNet(network);
        training.Recipe = training.Recipe with { Epochs = 2, Precision = precision };
        return training.Fit(data, Figures.Silent with { Seed = seed }).Tests[^1].Accuracy;
    }
}
