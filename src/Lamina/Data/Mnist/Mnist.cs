using TorchSharp;

namespace Lamina;

/// <summary>MNIST: handwritten digits, 28×28 grey, ten classes; and data sets in its file format.</summary>
/// <remarks>
/// By Yann LeCun, Corinna Cortes and Christopher J. C. Burges; available under the Creative Commons Attribution-Share Alike 3.0 licence.
/// </remarks>
public static class Mnist
{
    private const int Classes = 10;

    /// <summary>
    /// The embedded subset of real MNIST: 10,000 training and 2,000 test images, 1,000 and 200 of each digit, drawn at random
    /// (seed 1998) from MNIST's training and test files.
    /// </summary>
    public static DataSplit<MnistImage> Load() => new(
        Read("MNIST train", IdxSource.Embedded("train-images-idx3-ubyte"), IdxSource.Embedded("train-labels-idx1-ubyte")),
        Read("MNIST test", IdxSource.Embedded("t10k-images-idx3-ubyte"), IdxSource.Embedded("t10k-labels-idx1-ubyte")));

    /// <summary>Full MNIST, Fashion-MNIST or another data set of ten classes in MNIST's four IDX files.</summary>
    /// <param name="directory">
    /// The folder with <c>train-images-idx3-ubyte</c>, <c>train-labels-idx1-ubyte</c>, <c>t10k-images-idx3-ubyte</c> and
    /// <c>t10k-labels-idx1-ubyte</c>, each plain or with <c>.gz</c>.
    /// </param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">One of the four files is missing.</exception>
    /// <exception cref="InvalidDataException">A file is truncated, or is not what its name says; the message has the expected and the found size.</exception>
    public static DataSplit<MnistImage> Load(string directory)
    {
        DataFolder.Require("MNIST", directory);
        string name = new DirectoryInfo(directory).Name;
        return new DataSplit<MnistImage>(
            Read($"{name} train", IdxSource.In(directory, "train-images-idx3-ubyte"), IdxSource.In(directory, "train-labels-idx1-ubyte")),
            Read($"{name} test", IdxSource.In(directory, "t10k-images-idx3-ubyte"), IdxSource.In(directory, "t10k-labels-idx1-ubyte")));
    }

    private static Dataset<MnistImage> Read(string name, IdxSource imageFile, IdxSource labelFile)
    {
        var images = imageFile.Read(3);
        var labels = labelFile.Read(1);
        if (images.Dimensions is not [_, 28, 28])
            throw new InvalidDataException(
                $"{imageFile.Name}: images of {images.Dimensions[1]}×{images.Dimensions[2]} pixels; MNIST's are 28×28.");
        if (images.Dimensions[0] != labels.Dimensions[0])
            throw new InvalidDataException(
                $"{imageFile.Name} has {images.Dimensions[0]:N0} images, but {labelFile.Name} has {labels.Dimensions[0]:N0} labels.");
        if (Array.FindIndex(labels.Values, label => label >= Classes) is var wrong and >= 0)
            throw new InvalidDataException($"{labelFile.Name}: label {wrong + 1:N0} is {labels.Values[wrong]}; the ten classes are 0 to 9.");

        return new Dataset<MnistImage>(
            name,
            torch.tensor(images.Values, [images.Dimensions[0], 1, 28, 28]),
            torch.tensor(Array.ConvertAll(labels.Values, value => (long)value)),
            Classes);
    }
}
