using TorchSharp;

namespace Lamina;

/// <summary>Files of CIFAR records: label bytes, then 1,024 red, 1,024 green and 1,024 blue pixels, row by row.</summary>
/// <param name="LabelBytes">How many label bytes a record begins with.</param>
/// <param name="LabelAt">Which of them is the class.</param>
/// <param name="Classes">How many classes there are.</param>
internal sealed record CifarRecords(int LabelBytes, int LabelAt, int Classes)
{
    private const int Pixels = 3 * 32 * 32;

    /// <summary>The records of some files, one after the other.</summary>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is empty, cut off, or has a label outside the classes; the message has the record's number.</exception>
    public Dataset<CifarImage> Read(string name, IReadOnlyList<string> paths)
    {
        var pixels = new List<byte[]>();
        var labels = new List<long>();
        foreach (string path in paths) Read(path, pixels, labels);
        return new Dataset<CifarImage>(
            name, torch.tensor(pixels.SelectMany(bytes => bytes).ToArray(), [labels.Count, 3, 32, 32]), torch.tensor(labels.ToArray()), Classes);
    }

    private void Read(string path, List<byte[]> pixels, List<long> labels)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file '{path}'.", path);
        byte[] content = File.ReadAllBytes(path);
        int record = LabelBytes + Pixels, count = content.Length / record;
        if (content.Length == 0) throw new InvalidDataException($"'{path}' is empty.");
        if (content.Length % record != 0)
            throw new InvalidDataException(
                $"'{path}': {content.Length:N0} bytes are no whole number of records of {record:N0} bytes: record {count + 1:N0} is cut off after {content.Length % record:N0}.");

        byte[] images = new byte[count * Pixels];
        for (int i = 0; i < count; i++)
        {
            byte label = content[i * record + LabelAt];
            if (label >= Classes) throw new InvalidDataException($"'{path}', record {i + 1:N0}: label {label}; the {Classes} classes are 0 to {Classes - 1}.");
            labels.Add(label);
            content.AsSpan(i * record + LabelBytes, Pixels).CopyTo(images.AsSpan(i * Pixels));
        }
        pixels.Add(images);
    }
}
