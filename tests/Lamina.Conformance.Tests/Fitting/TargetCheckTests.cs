using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>Targets that the loss would read as something else than they are.</summary>
public class TargetCheckTests
{
    [Fact]
    public void Target_values_of_a_yes_or_no_are_probabilities()
    {
        using var network = new OneLogit(seed: 1);
        using var values = tensor(new[] { 0f, 1, 0.5f, 0, 1, -1, 7, 1 }, [8, 1]);
        using var data = Data(new Dataset("answers", rand([8L, 6L]), new TargetValues(values.clone())));
        foreach (var use in new Action[] { () => network.Fit(data, Figures.Silent), () => network.Evaluate(data.Test) })
            Assert.Contains("answers: target values go from -1 to 7, but BinaryCrossEntropy takes probabilities: each is from 0 to 1. The first that is not is of sample 5, with -1.", Assert.Throws<ArgumentException>(use).Message);

        using var good = Data(new Dataset("answers", rand([8L, 6L]), new TargetValues(values.clamp(0, 1))));
        Assert.Single(network.Fit(good, Figures.Silent).Epochs);
    }

    [Fact]
    public void Batch_norm_is_told_that_one_sample_is_too_few()
    {
        using var network = new Normed(seed: 1);
        using var data = new DataSplit(new Dataset("one", rand([1L, 6L]), new TargetValues(rand([1L, 1L]))), new Dataset("more", rand([3L, 6L]), new TargetValues(rand([3L, 1L]))));
        var message = Assert.Throws<ArgumentException>(() => network.Fit(data, Figures.Silent)).Message;
        Assert.Contains("one: Normed cannot learn from a batch [1,6]: Expected more than 1 value per channel", message);
        Assert.Contains("Batch norm cannot learn from single samples: give at least two, and a BatchSize of at least 2", message);
    }

    [Fact]
    public void One_logit_and_class_indices_are_told_the_ways_out()
    {
        using var network = new OneLogit(seed: 1);
        using var data = Data(new Dataset("answers", rand([8L, 6L]), arange(8, ScalarType.Int64).remainder(2), 2));
        var message = Assert.Throws<ArgumentException>(() => network.Fit(data, Figures.Silent)).Message;
        Assert.Contains("gives one number a sample, [4,1], but the targets are indices of 2 classes", message);
        Assert.Contains("new TargetValues(...), 0 or 1 as Float32 [N, 1]; or end the network with Dense(2) and use CrossEntropy.", message);
    }

    [Fact]
    public void A_data_set_that_was_disposed_says_so()
    {
        using var network = new OneLogit(seed: 1);
        using var data = Data(new Dataset("answers", rand([8L, 6L]), new TargetValues(zeros([8L, 1L]))));
        data.Dispose();
        Assert.Equal("answers", Assert.Throws<ObjectDisposedException>(() => network.Fit(data, Figures.Silent)).ObjectName);
    }

    private static DataSplit Data(Dataset data) => new(data, data);
}

[Network, Input(6)]
[Dense(8), ReLU, Dense(1)]
[BinaryCrossEntropy, Adam(1e-3), Train(Epochs = 1, BatchSize = 4)]
public partial class OneLogit;
