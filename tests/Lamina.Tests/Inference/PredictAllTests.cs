namespace Lamina.Tests;

public sealed class PredictAllTests
{
    [Fact]
    public void Every_sample_gets_a_class_and_probabilities()
    {
        using var data = TestData.First(1, 70);
        using var network = new LeNet(seed: 1);
        Predictions<Digit> all = network.PredictAll(data.Test, batchSize: 32);
        Assert.Equal((70, 70, 10), (all.Classes.Count, all.Probabilities.GetLength(0), all.Probabilities.GetLength(1)));
        for (int i = 0; i < 70; i++)
        {
            Assert.Equal(network.Predict(data.Test.Images[i]), all.Classes[i]);
            float[] row = [.. Enumerable.Range(0, 10).Select(k => all.Probabilities[i, k])];
            Assert.Equal(1, row.Sum(), 4);
            Assert.Equal(row.Max(), row[(int)all.Classes[i]]);
        }
    }

    [Fact]
    public void A_network_without_named_classes_answers_with_numbers()
    {
        using var data = TestData.First(1, 20);
        using var network = new Perceptron();
        Predictions<int> all = network.PredictAll(data.Test);
        Assert.Equal(20, all.Classes.Count);
        Assert.True(network.training);
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(all.Classes[i], Enumerable.Range(0, 10).MaxBy(k => all.Probabilities[i, k])));
    }
}
