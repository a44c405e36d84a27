using TorchSharp;

namespace Lamina.Endurance;

/// <summary>The sample's three ways to feed a network learn alike.</summary>
public sealed class CustomLoopTests : IDisposable
{
    private const int Count = 2000;

    // Far above the 0.1 of chance, and below what so little training gives.
    private const double Learnt = 0.75;

    private readonly DataSplit<MnistImage> data = Mnist.Load();
    private readonly float[] numbers;
    private readonly int[] labels;

    public CustomLoopTests()
    {
        using var first = data.Train.Images[..Count];
        using var values = first.Tensor.data<float>();
        numbers = values.ToArray();
        labels = [.. data.Train.Labels.Take(Count)];
    }

    public void Dispose() => data.Dispose();

    [Fact]
    public void Arrays()
    {
        var pixels = new float[Count, 784];
        Buffer.BlockCopy(numbers, 0, pixels, 0, numbers.Length * sizeof(float));
        Assert.InRange(ThreeWays.OnArrays(pixels, labels, data), Learnt, 1);
    }

    [Fact]
    public void A_stream() =>
        Assert.InRange(ThreeWays.OnStream(labels, (index, sample) => numbers.AsSpan(index * 784, 784).CopyTo(sample), data), Learnt, 1);

    [Fact]
    public void Batches_by_hand() => Assert.InRange(ThreeWays.ByHand(Batches(), data), Learnt, 1);

    private IEnumerable<(torch.Tensor, torch.Tensor)> Batches()
    {
        for (int start = 0; start + 50 <= Count; start += 50)
            yield return (torch.tensor(numbers[(start * 784)..((start + 50) * 784)], [50, 1, 28, 28]), torch.tensor(labels[start..(start + 50)].Select(label => (long)label).ToArray()));
    }
}
