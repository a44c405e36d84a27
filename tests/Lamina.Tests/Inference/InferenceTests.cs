using TorchSharp;

namespace Lamina.Tests.Inferring;

public sealed class InferenceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Mode_and_gradients_are_restored(bool training)
    {
        using var network = new LeNet(seed: 1);
        network.train(training);
        using (new Inference(network))
        {
            Assert.False(network.training);
            Assert.False(torch.is_grad_enabled());
        }
        Assert.Equal(training, network.training);
        Assert.True(torch.is_grad_enabled());
    }

    [Fact]
    public void The_member_with_value_k_is_class_k()
    {
        using var scores = torch.zeros([2, 10]);
        scores[0, 3] = 1f;
        scores[1, 9] = 1f;
        using var logits = new Logits<Digit>(scores);
        Assert.Equal([Digit.Three, Digit.Nine], logits.Predict());
        using var plain = new Logits(scores.alias());
        Assert.Equal([3, 9], plain.Predict());
    }

    // torch.tensor([[1., 2., 3.]]).softmax(1) -> [[0.0900, 0.2447, 0.6652]]
    [Fact]
    public void Probabilities_are_the_softmax()
    {
        using var logits = new Logits(torch.tensor(new float[] { 1, 2, 3 }, [1, 3]));
        using var probabilities = logits.Probabilities();
        using var values = probabilities.data<float>();
        Assert.All(new[] { 0.0900f, 0.2447f, 0.6652f }.Zip(values.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 4));
    }

    [Fact]
    public void Scores_of_another_number_of_classes_are_an_error()
    {
        using var logits = new Logits<Digit>(torch.zeros([1, 4]));
        Assert.Contains("Digit has 10 members, but the scores are for 4 classes", Assert.Throws<InvalidOperationException>(() => logits.Predict()).Message);
    }

    [Fact]
    public void Predicting_leaves_no_tensor_behind()
    {
        using var network = new LeNet(seed: 1);
        var image = TestData.Subset.Test.Images[0];
        network.Predict(image);

        // What other tests have left to the finalizer must not go meanwhile.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long before = torch.Tensor.TotalCount;
        for (int i = 0; i < 20; i++) network.Predict(image);
        Assert.Equal(before, torch.Tensor.TotalCount);
    }
}
