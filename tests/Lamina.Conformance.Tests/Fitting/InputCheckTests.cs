using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>Data that a network cannot take is refused before anything is computed, in Lamina's words and not in libtorch's.</summary>
public class InputCheckTests
{
    [Fact]
    public void Samples_of_another_shape_are_refused_wherever_a_data_set_goes_in()
    {
        using var network = new SixNumbers(seed: 1);
        using var training = new SixNumbers.Training(network);
        using var data = Both(rand([8L, 7L]), 2);
        foreach (var use in new Action[] { () => network.Fit(data, Figures.Silent), () => network.Evaluate(data.Test), () => training.PredictAll(data.Test), () => training.FindLearningRate(data, Figures.Silent) })
        {
            var error = Assert.Throws<ShapeMismatchException>(use);
            Assert.Contains("SixNumbers takes 6; t", error.Message);
            Assert.EndsWith(" holds [8,7]", error.Message);
        }
    }

    /// <summary>A global pool takes any size, so that libtorch has no objection.</summary>
    [Fact]
    public void A_size_that_would_compute_is_refused_too()
    {
        using var network = new PooledImage(seed: 1);
        using var data = Both(rand([8L, 3L, 20L, 20L]), 2);
        Assert.Equal("PooledImage takes 3×16×16; test holds [8,3,20,20]", Assert.Throws<ShapeMismatchException>(() => network.Evaluate(data.Test)).Message);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Int32)]
    [InlineData(ScalarType.Int64)]
    public void Numbers_of_another_type_are_refused_with_the_way_out(ScalarType type)
    {
        using var network = new SixNumbers(seed: 1);
        using var x = rand([8L, 6L]).to(type);
        using var data = Both(x.clone(), 2);
        var expected = $"SixNumbers takes Float32; {{0}} {type}: convert it with to(torch.ScalarType.Float32).";
        Assert.Equal(string.Format(expected, "train holds"), Assert.Throws<ArgumentException>(() => network.Fit(data, Figures.Silent)).Message);
        Assert.Equal(string.Format(expected, "test holds"), Assert.Throws<ArgumentException>(() => network.Evaluate(data.Test)).Message);
        if (type != ScalarType.Float64) Assert.Equal(string.Format(expected, "this batch is"), Assert.Throws<ArgumentException>(() => network.Predict((Batch)x)).Message);
    }

    [Fact]
    public void A_network_of_doubles_takes_doubles()
    {
        using var network = new SixNumbers(seed: 1);
        network.to(ScalarType.Float64);
        using var data = Both(rand([8L, 6L], ScalarType.Float64), 2);
        Assert.InRange(network.Evaluate(data.Test).Loss, 0, 5);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(-1)]
    public void A_token_outside_the_vocabulary_is_named_with_its_sample(long token)
    {
        using var network = new FewTokens(seed: 1);
        var x = zeros([8L, 4L], ScalarType.Int64);
        x[2, 1] = 11;
        x[5, 3] = token;
        using var data = Both(x, 2);
        var range = $"tokens go from {Math.Min(token, 0)} to {Math.Max(token, 11)}, but FewTokens has a vocabulary of 12, 0 to 11. The first that is none is of sample";
        Assert.Contains($"train: {range} 5, with {token}.", Assert.Throws<ArgumentException>(() => network.Fit(data, Figures.Silent)).Message);
        Assert.Contains($"test: {range} 5, with {token}.", Assert.Throws<ArgumentException>(() => network.Evaluate(data.Test)).Message);
        using var two = x.narrow(0, 4, 2);
        foreach (var use in new Action[] { () => network.Predict((Batch)two), () => network.Infer(two), () => network.Forward(two), () => network.Predict(new Sample(x[5])) })
            Assert.Contains("this batch: tokens go from", Assert.Throws<ArgumentException>(use).Message);
    }

    [Fact]
    public void Tokens_of_another_type_are_refused_with_the_way_out()
    {
        using var network = new FewTokens(seed: 1);
        using var data = Both(zeros([8L, 4L]), 2);
        Assert.Equal("FewTokens takes the numbers of tokens, Int64; train holds Float32: convert it with to(torch.ScalarType.Int64).", Assert.Throws<ArgumentException>(() => network.Fit(data, Figures.Silent)).Message);
    }

    private static DataSplit Both(Tensor x, int classes)
    {
        var labels = arange(x.size(0), ScalarType.Int64).remainder(classes);
        return new DataSplit(new Dataset("train", x, labels, classes), new Dataset("test", x.clone(), labels.clone(), classes));
    }
}

[Network, Input(6), Classes(2)]
[Dense(8), ReLU, Dense(2)]
[CrossEntropy, Adam(1e-3), Train(Epochs = 1, BatchSize = 4)]
public partial class SixNumbers;

[Network, Input(3, 16, 16), Classes(2)]
[Conv2D(4, 3), ReLU, GlobalAvgPool2D, Dense(2)]
[CrossEntropy, Adam(1e-3), Train(Epochs = 1, BatchSize = 4)]
public partial class PooledImage;

[Network, Input(4, Vocabulary = 12), Classes(2)]
[Embedding(6), MeanOverTokens, Dense(2)]
[CrossEntropy, Adam(1e-3), Train(Epochs = 1, BatchSize = 4)]
public partial class FewTokens;
