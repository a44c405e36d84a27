using TorchSharp;

/// <summary>Three ways to feed a network: all data in memory, a stream with augmentation, and single batches by hand.</summary>
public static class ThreeWays
{
    /// <summary>Arrays in memory become a data set.</summary>
    public static double OnArrays(float[,] pixels, int[] labels, DataSplit<MnistImage> data)
    {
        int count = pixels.GetLength(0);
        using var flat = torch.tensor(pixels);
        using var train = new Dataset<MnistImage>("arrays", flat.reshape(count, 1, 28, 28), torch.tensor(Array.ConvertAll(labels, label => (long)label)), 10);
        using var split = new DataSplit<MnistImage>(train, data.Test.Subset(data.Test.Count));
        using var network = new SmallNet(seed: 1);
        return network.Fit(split, Options("arrays")).Last!.TestAccuracy;
    }

    /// <summary>A function gives sample after sample, read ahead on worker threads, and each epoch sees them moved and noisy.</summary>
    public static double OnStream(IReadOnlyList<int> labels, SampleReader read, DataSplit<MnistImage> data)
    {
        using var train = new Dataset<MnistImage>("stream", labels, 10, read) { Augmentations = [Augment.Crop(padding: 2), Augment.Noise(std: 10)] };
        using var split = new DataSplit<MnistImage>(train, data.Test.Subset(data.Test.Count));
        using var network = new SmallNet(seed: 1);
        return network.Fit(split, Options("stream")).Last!.TestAccuracy;
    }

    /// <summary>The loop is yours: any batch, in any order, with whatever happens between two steps.</summary>
    public static double ByHand(IEnumerable<(torch.Tensor Pixels, torch.Tensor Labels)> batches, DataSplit<MnistImage> data)
    {
        using var network = new SmallNet(seed: 1);
        using var training = new SmallNet.Training(network);
        network.train();
        int steps = 0;
        foreach (var (pixels, labels) in batches)
        {
            using (pixels) using (labels)
            {
                using var x = Batch.Of<MnistImage>(pixels);
                training.TrainStep(x, new Labels(labels, 10));
            }
            if (++steps % 50 == 0) Console.WriteLine($"step {steps}: loss {training.ReadLoss():0.0000}");
        }
        training.Finish();
        return network.Evaluate(data.Test).Accuracy;
    }

    private static RunOptions Options(string name) => new() { Directory = Path.Combine("runs", "custom", name) };
}
