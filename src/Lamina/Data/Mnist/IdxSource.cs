using System.IO.Compression;

namespace Lamina;

/// <summary>Where an IDX file is read from: a folder, plain or gzip-compressed, or this assembly.</summary>
internal sealed class IdxSource
{
    private readonly Func<Stream> open;
    private readonly bool compressed;

    private IdxSource(string name, bool compressed, Func<Stream> open)
    {
        Name = name;
        this.compressed = compressed;
        this.open = open;
    }

    /// <summary>The file's path, for messages.</summary>
    public string Name { get; }

    /// <summary>A file embedded in this assembly.</summary>
    public static IdxSource Embedded(string file) => new($"embedded {file}.gz", true, () =>
        typeof(IdxSource).Assembly.GetManifestResourceStream($"{file}.gz")
        ?? throw new FileNotFoundException($"{file}.gz is not embedded in this build of Lamina."));

    /// <summary>A file in a folder: the plain one, or else the one with .gz.</summary>
    public static IdxSource In(string directory, string file)
    {
        string plain = Path.Combine(directory, file), packed = plain + ".gz";
        if (File.Exists(plain)) return new IdxSource(plain, false, () => File.OpenRead(plain));
        if (File.Exists(packed)) return new IdxSource(packed, true, () => File.OpenRead(packed));
        throw new FileNotFoundException($"'{directory}' has neither {file} nor {file}.gz.", plain);
    }

    /// <summary>The file's content, which must have this number of dimensions: 3 for images, 1 for labels.</summary>
    /// <exception cref="InvalidDataException">The file is truncated, or is not an IDX file of this kind.</exception>
    public IdxFile Read(int rank)
    {
        using var bytes = new MemoryStream();
        try
        {
            using var stream = open();
            using var content = compressed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            content.CopyTo(bytes);
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException($"{Name}: not a complete gzip file after {bytes.Length:N0} unpacked bytes.", broken);
        }
        return IdxFile.Parse(Name, bytes.ToArray(), rank);
    }
}
