namespace Lamina;

/// <summary>Fashion-MNIST: articles of clothing in MNIST's format, 28×28 grey, ten classes, by Zalando Research (2017), MIT licence.</summary>
public static class FashionMnist
{
    /// <summary>
    /// Fashion-MNIST from <c>data/fashion-mnist</c>, <c>data</c> or where Debian's package puts it; the environment variable <c>LAMINA_DATA</c> names
    /// another folder than <c>data</c>.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">It is in none of them; the message says how to get it.</exception>
    public static DataSplit<MnistImage> Load() => Load(DataFolder.Find("Fashion-MNIST", "train-images-idx3-ubyte", ["fashion-mnist", "/usr/share/datasets/fashion-mnist"],
        "Install Debian's package dataset-fashion-mnist, or get the four files (31 MB) from https://github.com/zalandoresearch/fashion-mnist."));

    /// <inheritdoc cref="Mnist.Load(string)"/>
    public static DataSplit<MnistImage> Load(string directory) => Mnist.Load(directory);
}
