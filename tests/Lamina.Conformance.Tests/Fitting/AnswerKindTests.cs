using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

[Network, Input(4), Classes(3), MultiLabel]
[Dense(3)]
[BinaryCrossEntropy, Adam(0.01)]
public partial class Tagger;

[Network, Input(4), Classes(3), MultiLabel]
[Dense(3), Sigmoid]
[BinaryCrossEntropy(FromProbabilities = true), Adam(0.01)]
public partial class SigmoidTagger;

[Network, Input(4), Classes(2)]
[Dense(1)]
[BinaryCrossEntropy, Adam(0.01)]
public partial class YesOrNo;

[Network, Input(4)]
[Dense(3), LogSoftmax]
[NegativeLogLikelihood, Adam(0.01)]
public partial class LogSorter;

[Network, Input(4), Classes(3)]
[Dense(3), Softmax]
[CategoricalCrossEntropy, Adam(0.01)]
public partial class ShareSorter;

[Network, Input(4), Classes(3)]
[Dense(3)]
public partial class UntrainedSorter;

[Network, Input(4), Classes(3), MultiLabel]
[Dense(3)]
public partial class UntrainedTagger;

[Network, Input(4)]
[Dense(3)]
public partial class UntrainedRegressor;

/// <summary>Whether the numbers of a network become probabilities, by which function, or none.</summary>
public class AnswerKindTests
{
    private const int Count = 10;

    private static Dataset Samples() =>
        new("samples", tensor(Enumerable.Range(0, 4 * Count).Select(i => (float)Math.Sin(12.9898 * i)).ToArray(), [Count, 4]), zeros([Count], ScalarType.Int64), 1);

    private static Func<double[], double[]> Softmax => scores => [.. scores.Select(score => Math.Exp(score) / scores.Sum(Math.Exp))];

    private static Func<double[], double[]> Sigmoid => scores => [.. scores.Select(score => 1 / (1 + Math.Exp(-score)))];

    public static TheoryData<nn.Module<Tensor, Tensor>, Func<double[], double[]>> Classifiers => new()
    {
        { new Judge(seed: 1), Softmax },
        { new UntrainedSorter(seed: 1), Softmax },
        { new Tagger(seed: 1), Sigmoid },
        { new UntrainedTagger(seed: 1), Sigmoid },
        { new YesOrNo(seed: 1), Sigmoid },
        { new LogSorter(seed: 1), logarithms => [.. logarithms.Select(Math.Exp)] },
        { new ShareSorter(seed: 1), shares => shares },
        { new SigmoidTagger(seed: 1), shares => shares },
    };

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void Probabilities_are_what_the_loss_takes_the_scores_for(nn.Module<Tensor, Tensor> network, Func<double[], double[]> probabilities)
    {
        using var data = Samples();
        var all = ((IClassifier)network).PredictAll(data, batchSize: 4);
        using var values = network.PredictValues(data, batchSize: 3);
        for (var i = 0; i < Count; i++)
        {
            using var sample = data.Images[i].ToBatch();
            using var scores = network.forward(sample.Tensor);
            var row = Enumerable.Range(0, (int)scores.size(1)).Select(k => (double)scores[0, k].item<float>()).ToArray();
            var expected = probabilities(row);
            for (var k = 0; k < row.Length; k++)
            {
                Assert.Equal(row[k], values[i, k].item<float>(), 1e-6);
                Assert.Equal(expected[k], all.Probabilities[i, k], 1e-6);
            }

            Assert.Equal(row.Length == 1 ? (row[0] > 0 ? 1 : 0) : Array.IndexOf(row, row.Max()), all.Classes[i]);
        }

        Assert.True(network.training);
        network.Dispose();
    }

    [Fact]
    public void A_trainer_gives_the_networks_probabilities()
    {
        using var data = Samples();
        using var network = new Tagger(seed: 1);
        using var training = new Tagger.Training(network);
        Assert.Equal(network.PredictAll(data).Probabilities, training.PredictAll(data).Probabilities);
    }

    [Fact]
    public void A_regression_has_values_and_no_classes()
    {
        using var data = Samples();
        using var network = new Regressor(seed: 1);
        using var training = new Regressor.Training(network);
        using var values = training.PredictValues(data, batchSize: 3);
        using var expected = network.forward(data.Images.Slice(0, Count).Tensor);
        Assert.Equal(expected.data<float>().ToArray(), values.data<float>().ToArray());
        Assert.False((object)network is IClassifier);
        Assert.False((object)new UntrainedRegressor() is IClassifier);
        Assert.Equal(
            "Regressor answers with numbers, which have no classes and no probabilities: use PredictValues, or declare Classes.",
            Assert.Throws<InvalidOperationException>(() => training.PredictAll(data)).Message);
    }

    [Fact]
    public void Predict_does_not_take_a_yes_or_no_for_a_class()
    {
        using var network = new YesOrNo(seed: 1);
        using var x = zeros([2, 4]);
        Assert.Contains("PredictAll takes it so", Assert.Throws<InvalidOperationException>(() => network.Predict(x)).Message, StringComparison.Ordinal);
    }
}
