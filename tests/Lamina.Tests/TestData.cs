using TorchSharp;

namespace Lamina.Tests;

/// <summary>The embedded subset, read once, and small splits cut from its start.</summary>
internal static class TestData
{
    private static readonly Lazy<DataSplit<MnistImage>> Loaded = new(Mnist.Load);

    public static DataSplit<MnistImage> Subset => Loaded.Value;

    /// <summary>A split of its own over the first images of the subset, to be disposed.</summary>
    public static DataSplit<MnistImage> First(int train, int test) =>
        new(Cut(Subset.Train, train), Cut(Subset.Test, test));

    private static Dataset<MnistImage> Cut(Dataset<MnistImage> data, int count) =>
        new(data.Name, data.Images[..count].Tensor, Indices(data.Labels.Take(count)), data.Classes);

    public static torch.Tensor Indices(IEnumerable<int> values) => torch.tensor(values.Select(value => (long)value).ToArray());
}
