using System.Buffers.Binary;
using System.IO.Compression;

namespace Lamina.Tests.Data;

/// <summary>A folder of four tiny IDX files, which a test may damage. Image i is filled with the value i.</summary>
internal sealed class IdxFolder(string path, bool packed)
{
    public void WriteAll()
    {
        WriteImages("train", 3, 28);
        WriteLabels("train", [0, 1, 2]);
        WriteImages("t10k", 2, 28);
        WriteLabels("t10k", [3, 4]);
    }

    public void WriteImages(string part, int count, int side) => Write(
        $"{part}-images-idx3-ubyte",
        [0, 0, 8, 3, .. BigEndian(count), .. BigEndian(side), .. BigEndian(side),
            .. Enumerable.Range(0, count).SelectMany(i => Enumerable.Repeat((byte)i, side * side))]);

    public void WriteLabels(string part, byte[] labels) =>
        Write($"{part}-labels-idx1-ubyte", [0, 0, 8, 1, .. BigEndian(labels.Length), .. labels]);

    public void Rewrite(string name, Func<byte[], byte[]> change) => Write(name, change(Read(name)));

    public void Truncate(string name)
    {
        byte[] bytes = File.ReadAllBytes(FileOf(name));
        File.WriteAllBytes(FileOf(name), bytes[..(bytes.Length / 2)]);
    }

    public byte[] Read(string name)
    {
        byte[] bytes = File.ReadAllBytes(FileOf(name));
        if (!packed) return bytes;
        using var content = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(content);
        return content.ToArray();
    }

    public static byte[] Pack(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal)) gzip.Write(content);
        return bytes.ToArray();
    }

    private void Write(string name, byte[] content) => File.WriteAllBytes(FileOf(name), packed ? Pack(content) : content);

    private string FileOf(string name) => Path.Combine(path, packed ? $"{name}.gz" : name);

    private static byte[] BigEndian(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
