using System.Buffers.Binary;
using System.IO.Compression;

namespace Lamina;

/// <summary>Reads PNG: 8 bits a channel, grey, colour or palette, with or without transparency (which is dropped), not interlaced.</summary>
/// <remarks>Source: the PNG specification, third edition (W3C), which gives the names used here.</remarks>
internal static class PngImage
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="InvalidDataException">The file is no such PNG; the message says what it is.</exception>
    public static ImagePixels Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature)) throw new InvalidDataException("it is no PNG file");
        Header? header = null;
        byte[] palette = [];
        using var packed = new MemoryStream();
        int at = Signature.Length;
        while (true)
        {
            if (at + 12 > file.Length) throw new InvalidDataException("it is cut off");
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || at + 12 + length > file.Length) throw new InvalidDataException("it is cut off");
            var data = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR": header = Header.Parse(data); break;
                case "PLTE": palette = data.ToArray(); break;
                case "IDAT": packed.Write(data); break;
                case "IEND":
                    if (header is null) throw new InvalidDataException("it has no header");
                    packed.Position = 0;
                    return Unpack(header, palette, packed);
            }
            at += 12 + length;
        }
    }

    private static ImagePixels Unpack(Header header, byte[] palette, Stream packed)
    {
        int stored = header.StoredChannels, stride = header.Width * stored;
        byte[] before = new byte[stride], line = new byte[stride];
        int channels = header.Color is 0 or 4 ? 1 : 3;
        byte[] pixels = new byte[header.Width * header.Height * channels];
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        for (int y = 0; y < header.Height; y++)
        {
            int filter = lines.ReadByte();
            if (filter < 0 || lines.ReadAtLeast(line, stride, throwOnEndOfStream: false) < stride) throw new InvalidDataException($"its pixels end in row {y} of {header.Height}");
            Unfilter(filter, line, before, stored);
            for (int x = 0; x < header.Width; x++)
            for (int c = 0; c < channels; c++)
            {
                int value = line[x * stored + (header.Color == 3 ? 0 : c)];
                if (header.Color == 3 && 3 * value + 2 >= palette.Length) throw new InvalidDataException($"row {y} has colour {value}, which is not in its palette");
                pixels[(y * header.Width + x) * channels + c] = header.Color == 3 ? palette[3 * value + c] : (byte)value;
            }
            (before, line) = (line, before);
        }
        return new ImagePixels(header.Width, header.Height, channels, pixels);
    }

    private static void Unfilter(int filter, byte[] line, byte[] above, int step)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int a = i >= step ? line[i - step] : 0, b = above[i], c = i >= step ? above[i - step] : 0;
            line[i] += (byte)(filter switch
            {
                0 => 0,
                1 => a,
                2 => b,
                3 => (a + b) / 2,
                4 => Paeth(a, b, c),
                _ => throw new InvalidDataException($"it has the filter {filter}, which PNG does not know"),
            });
        }
    }

    private static int Paeth(int a, int b, int c)
    {
        int p = a + b - c, toA = Math.Abs(p - a), toB = Math.Abs(p - b), toC = Math.Abs(p - c);
        return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
    }

    private sealed record Header(int Width, int Height, int Color)
    {
        public int StoredChannels => Color switch { 0 or 3 => 1, 4 => 2, 2 => 3, _ => 4 };

        public static Header Parse(ReadOnlySpan<byte> data)
        {
            if (data.Length != 13) throw new InvalidDataException($"its header has {data.Length} bytes, not 13");
            int width = BinaryPrimitives.ReadInt32BigEndian(data), height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
            if (width < 1 || height < 1) throw new InvalidDataException($"it is {width}×{height} pixels");
            if (data[8] != 8) throw new InvalidDataException($"it has {data[8]} bits a channel; only 8 are read");
            if (data[9] is not (0 or 2 or 3 or 4 or 6)) throw new InvalidDataException($"it has the colour type {data[9]}, which PNG does not know");
            if (data[12] != 0) throw new InvalidDataException("it is interlaced, which is not read");
            return new Header(width, height, data[9]);
        }
    }
}
