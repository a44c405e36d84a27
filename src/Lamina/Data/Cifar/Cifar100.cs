namespace Lamina;

/// <summary>CIFAR-100: 60,000 colour images of 32×32 pixels, 100 classes in 20 groups, by Alex Krizhevsky, Vinod Nair and Geoffrey Hinton (2009).</summary>
public static class Cifar100
{
    private static readonly CifarRecords Fine = new(LabelBytes: 2, LabelAt: 1, Classes: 100), Coarse = new(LabelBytes: 2, LabelAt: 0, Classes: 20);

    /// <summary>CIFAR-100 from <c>data/cifar-100-binary</c>, <c>data/cifar100</c> or <c>data</c>; the environment variable <c>LAMINA_DATA</c> names another folder than <c>data</c>.</summary>
    /// <param name="coarse">Whether to learn the 20 groups rather than the 100 classes.</param>
    /// <exception cref="DirectoryNotFoundException">It is in none of them; the message says how to get it.</exception>
    public static DataSplit<CifarImage> Load(bool coarse = false) => Load(DataFolder.Find("CIFAR-100", "train.bin", ["cifar-100-binary", "cifar100"],
        "Get cifar-100-binary.tar.gz (the \"binary version\", 161 MB) from https://www.cs.toronto.edu/~kriz/cifar.html and unpack it: tar xzf cifar-100-binary.tar.gz."), coarse);

    /// <summary>CIFAR-100's binary version from a folder.</summary>
    /// <param name="directory">The folder with <c>train.bin</c> and <c>test.bin</c>.</param>
    /// <param name="coarse">Whether to learn the 20 groups rather than the 100 classes.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is cut off or holds a label that is no class; the message has the record's number.</exception>
    public static DataSplit<CifarImage> Load(string directory, bool coarse = false)
    {
        DataFolder.Require("CIFAR-100", directory);
        var records = coarse ? Coarse : Fine;
        return new DataSplit<CifarImage>(
            records.Read("CIFAR-100 train", [Path.Combine(directory, "train.bin")]),
            records.Read("CIFAR-100 test", [Path.Combine(directory, "test.bin")]));
    }
}
