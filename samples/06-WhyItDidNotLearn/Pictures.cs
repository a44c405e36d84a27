using static TorchSharp.torch;

namespace Why;

/// <summary>Real pictures, few enough that the whole takes minutes: MNIST comes with Lamina, CIFAR-10 from a folder.</summary>
/// <param name="train">How many are learnt from.</param>
/// <param name="test">How many are tested on.</param>
internal sealed class Pictures(int train, int test)
{
    /// <summary>Where CIFAR-10 is kept beside the repository.</summary>
    private const string Neighbour = "../shared/data/cifar10";

    /// <summary>The ten digits.</summary>
    public DataSplit<MnistImage> Digits()
    {
        using var all = Mnist.Load();
        return Part(all);
    }

    /// <summary>Report 0 decides between two classes and does not say which: here, whether a digit is odd.</summary>
    public DataSplit<MnistImage> OddDigits()
    {
        using var digits = Digits();
        return new DataSplit<MnistImage>(Odd(digits.Train), Odd(digits.Test));

        static Dataset<MnistImage> Odd(Dataset<MnistImage> data) => new(data.Name + ", odd or even", Pixels(data), Classes(data, label => label % 2), 2);
    }

    /// <summary>Report 1 reads pictures of 24×15 and has 11 classes: the digits, drawn smaller, of which none is of the eleventh.</summary>
    public DataSplit SmallDigits()
    {
        using var digits = Digits();
        return new DataSplit(Small(digits.Train), Small(digits.Test));

        static Dataset Small(Dataset<MnistImage> data)
        {
            using var pixels = Pixels(data);
            var small = nn.functional.interpolate(pixels, [24, 15], null, InterpolationMode.Bilinear, false);
            return new Dataset(data.Name + ", 24×15", small, Classes(data, label => label), 11);
        }
    }

    /// <summary>CIFAR-10 from a folder: the one that is named, the one beside the repository, or where Lamina looks for it.</summary>
    /// <exception cref="DirectoryNotFoundException">It is in none of them.</exception>
    public DataSplit<CifarImage> Cifar(string? directory)
    {
        using var all = directory is not null ? Cifar10.Load(directory) : Directory.Exists(Neighbour) ? Cifar10.Load(Neighbour) : Cifar10.Load();
        return Part(all);
    }

    private DataSplit<TShape> Part<TShape>(DataSplit<TShape> all) where TShape : IShape => new(all.Train.Subset(train), all.Test.Subset(test));

    private static Tensor Pixels(Dataset<MnistImage> data)
    {
        using var batch = data.Images[..];
        return batch.Tensor.clone();
    }

    private static Tensor Classes(Dataset data, Func<int, long> of) => tensor(data.Labels.Select(of).ToArray());
}
