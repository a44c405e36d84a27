namespace Lamina;

/// <summary>Pictures in a folder for each class: <c>flowers/rose/1.png</c>. PyTorch: <c>ImageFolder</c>; Keras: <c>image_dataset_from_directory</c>.</summary>
/// <remarks>
/// The classes are the sub-folders, in order of their names. Pictures are read when they are needed, on worker threads. PNG, JPEG and BMP are read by StbImageSharp.
/// Other formats, such as WebP, need a decoder of your choice: with SkiaSharp, which TorchSharp brings along,
/// <c>bytes => { using var map = SKBitmap.Decode(bytes); … new ImagePixels(map.Width, map.Height, 3, rgb) }</c>.
/// </remarks>
public static class ImageFolder
{
    private static readonly string[] OwnFormats = [".png", ".jpg", ".jpeg", ".bmp"], Formats = [.. OwnFormats, ".webp"];

    /// <summary>The pictures of a folder, scaled to the size of <typeparamref name="TShape"/>, which is C×H×W with one or three channels; values 0 to 255.</summary>
    /// <param name="directory">The folder with a sub-folder for each class.</param>
    /// <param name="decode">Decodes the content of a file; null: one that reads PNG, JPEG and BMP.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">There are fewer than two classes, a class has no picture, or one needs a decoder.</exception>
    public static Dataset<TShape> Load<TShape>(string directory, Func<byte[], ImagePixels>? decode = null) where TShape : IShape
    {
        DataFolder.Require("pictures", directory);
        if (TShape.Dimensions.ToArray() is not [1 or 3, > 0, > 0])
            throw new ArgumentException($"Pictures are 1×H×W or 3×H×W; {typeof(TShape).Name} is {ShapeText.Sample(TShape.Dimensions)}.");
        var size = new ImageSize((int)TShape.Dimensions[0], (int)TShape.Dimensions[1], (int)TShape.Dimensions[2]);

        string[] classes = [.. Directory.GetDirectories(directory).Order(StringComparer.Ordinal)];
        if (classes.Length < 2) throw new InvalidDataException($"'{directory}' has {classes.Length} sub-folders; each class is one, and a network tells at least two apart.");
        var files = new List<string>();
        var labels = new List<int>();
        for (int label = 0; label < classes.Length; label++)
        {
            string[] found = Pictures(classes[label], decode is null);
            files.AddRange(found);
            labels.AddRange(Enumerable.Repeat(label, found.Length));
        }

        SampleReader read = (index, sample) => Read(files[index], decode ?? ImageFile.Read, sample, size);
        return new Dataset<TShape>(new DirectoryInfo(directory).Name, labels, classes.Length, read)
        {
            ClassNames = [.. classes.Select(path => Path.GetFileName(path)!)],
        };
    }

    private static string[] Pictures(string directory, bool ownDecoder)
    {
        string[] all = [.. Directory.GetFiles(directory).Where(file => Formats.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal)];
        if (all.Length == 0) throw new InvalidDataException($"'{directory}' holds no picture ({string.Join(", ", Formats)}).");
        if (ownDecoder && all.FirstOrDefault(file => !OwnFormats.Contains(Path.GetExtension(file).ToLowerInvariant())) is { } foreign)
            throw new InvalidDataException($"'{foreign}': Lamina itself reads PNG, JPEG and BMP; pass a decoder for other formats to Load, or convert the pictures.");
        return all;
    }

    private static void Read(string file, Func<byte[], ImagePixels> decode, Span<float> sample, ImageSize size)
    {
        try
        {
            decode(File.ReadAllBytes(file)).CopyTo(sample, size);
        }
        catch (Exception failed)
        {
            throw new InvalidDataException($"'{file}': {failed.Message}", failed);
        }
    }
}
