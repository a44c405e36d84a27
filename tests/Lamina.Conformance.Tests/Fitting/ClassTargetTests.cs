using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>One of three classes, by several figures.</summary>
[Network, Input(4), Classes(3)]
[Dense(8), Tanh, Dense(3)]
[CrossEntropy, Precision, Recall, F1, Auroc, TopK(2), Adam(0.03), Train(Epochs = 3, BatchSize = 16)]
public partial class Judge;

/// <summary>One of three classes, of which errors weigh differently.</summary>
[Network, Input(4), Classes(3)]
[Dense(3)]
[CrossEntropy(ClassWeights = [1, 2, 8]), Adam(0.03), Train(Epochs = 1, BatchSize = 16)]
public partial class WeightedJudge;

/// <summary>The same on log-probabilities, for each of four places.</summary>
[Network, Input(2, 2, 2), Classes(3)]
[Conv2D(3, 1), LogSoftmax]
[NegativeLogLikelihood(ClassWeights = [1, 2, 8]), Adam(0.03), Train(Epochs = 1, BatchSize = 16)]
public partial class WeightedPlaces;

/// <summary>What becomes of classes as indices, as probabilities, and with weights.</summary>
public class ClassTargetTests
{
    private const int Count = 50;

    /// <summary>Classes that the first of four numbers nearly decides.</summary>
    private static (Tensor X, Tensor Labels) Data(int start)
    {
        var x = tensor(Enumerable.Range(start, 4 * Count).Select(i => (float)Math.Sin(12.9898 * i)).ToArray(), [Count, 4]);
        return (x, x.select(1, 0).mul(1.4).add(x.select(1, 1).mul(0.3)).add(1.5).to(ScalarType.Int64).clamp(0, 2));
    }

    private static DataSplit Split(Func<Tensor, Tensor, Dataset> make) => new(make(Data(0).X, Data(0).Labels), make(Data(1000).X, Data(1000).Labels));

    /// <summary>Nine tenths for the class, the rest for the next: the likeliest is the class.</summary>
    private static SoftLabels Soft(Tensor labels, float share)
    {
        var soft = zeros([labels.size(0), 3]);
        for (var i = 0; i < labels.size(0); i++)
        {
            var k = labels[i].item<long>();
            soft[i, k] = share;
            soft[i, (k + 1) % 3] = 1 - share;
        }

        return new SoftLabels(soft);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(0.9f)]
    public void Probabilities_are_judged_by_their_likeliest_class(float share)
    {
        using var indices = Split((x, labels) => new Dataset("indices", x, labels, 3));
        using var soft = Split((x, labels) => new Dataset("soft", x, Soft(labels, share)));
        using var network = new Judge(seed: 1);
        network.Fit(indices, Figures.Silent);
        var (byIndex, byShare) = (network.Evaluate(indices.Test), network.Evaluate(soft.Test));
        Assert.InRange(byIndex.Accuracy, 0.4, 0.999);
        Assert.Equal(byIndex.Accuracy, byShare.Accuracy);
        Assert.Equal(byIndex.Metrics, byShare.Metrics);
        Assert.Equal(byIndex.Confusion!.ToString(), byShare.Confusion!.ToString());

        var history = new Judge(seed: 1).Fit(soft, Figures.Silent);
        Assert.InRange(history.Epochs[^1].TrainAccuracy, 0.4, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(64)]
    public void A_weighted_loss_is_the_same_in_batches_of_any_size(int batchSize)
    {
        using var data = Split((x, labels) => new Dataset("indices", x, labels, 3));
        using var network = new WeightedJudge(seed: 1);
        var (x, labels) = Data(1000);
        using var shares = network.forward(x).softmax(1);
        Assert.Equal(Weighted(shares, labels), network.Evaluate(data.Test, batchSize).Loss, 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void So_is_one_of_pixels(int batchSize)
    {
        var x = Data(0).X.repeat(1, 2).reshape(Count, 2, 2, 2);
        var labels = Data(1000).Labels.unsqueeze(1).repeat(1, 4).add(tensor(new[] { 0L, 0, 0, 1 })).clamp(0, 2).reshape(Count, 2, 2);
        using var data = new Dataset("places", x, labels, 3);
        using var network = new WeightedPlaces(seed: 1);
        using var shares = network.forward(x).exp().permute(0, 2, 3, 1).reshape(-1, 3);
        Assert.Equal(Weighted(shares, labels.flatten()), network.Evaluate(data, batchSize).Loss, 1e-5);
    }

    [Fact]
    public void The_weights_of_probabilities_are_within_the_loss()
    {
        using var data = Split((x, labels) => new Dataset("soft", x, Soft(labels, 0.9f)));
        using var network = new WeightedJudge(seed: 1);
        Assert.Equal(network.Evaluate(data.Test, 50).Loss, network.Evaluate(data.Test, 7).Loss, 1e-5);
    }

    /// <summary>Σ wₖ·(−ln p) / Σ wₖ over the samples, k the class of each.</summary>
    private static double Weighted(Tensor shares, Tensor labels)
    {
        double[] weights = [1, 2, 8];
        double sum = 0, total = 0;
        for (var i = 0; i < labels.size(0); i++)
        {
            var k = labels[i].item<long>();
            sum -= weights[k] * Math.Log(shares[i, k].item<float>());
            total += weights[k];
        }

        return sum / total;
    }
}
