namespace Lamina;

/// <summary>CIFAR-10: 60,000 colour images of 32×32 pixels, ten classes, by Alex Krizhevsky, Vinod Nair and Geoffrey Hinton (2009).</summary>
public static class Cifar10
{
    private const string First = "data_batch_1.bin";
    private static readonly CifarRecords Records = new(LabelBytes: 1, LabelAt: 0, Classes: 10);

    /// <summary>CIFAR-10 from <c>data/cifar-10-batches-bin</c>, <c>data/cifar10</c> or <c>data</c>; the environment variable <c>LAMINA_DATA</c> names another folder than <c>data</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">It is in none of them; the message says how to get it.</exception>
    public static DataSplit<CifarImage> Load() => Load(DataFolder.Find("CIFAR-10", First, ["cifar-10-batches-bin", "cifar10"],
        "Get cifar-10-binary.tar.gz (the \"binary version\", 162 MB) from https://www.cs.toronto.edu/~kriz/cifar.html and unpack it: tar xzf cifar-10-binary.tar.gz."));

    /// <summary>CIFAR-10's binary version from a folder.</summary>
    /// <param name="directory">The folder with <c>test_batch.bin</c> and <c>data_batch_1.bin</c> to <c>data_batch_5.bin</c>, of which all but the first may be missing.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is cut off or holds a label that is no class; the message has the record's number.</exception>
    public static DataSplit<CifarImage> Load(string directory)
    {
        DataFolder.Require("CIFAR-10", directory);
        var train = Enumerable.Range(1, 5).Select(i => Path.Combine(directory, $"data_batch_{i}.bin")).Where((path, i) => i == 0 || File.Exists(path));
        return new DataSplit<CifarImage>(
            Records.Read("CIFAR-10 train", [.. train]),
            Records.Read("CIFAR-10 test", [Path.Combine(directory, "test_batch.bin")]));
    }
}
