using System.Buffers.Binary;

namespace Lamina;

/// <summary>An IDX file of unsigned bytes: two zeros, 8 (the type: byte), the number of dimensions, each size as a big-endian int, the values.</summary>
internal sealed record IdxFile(int[] Dimensions, byte[] Values)
{
    public static IdxFile Parse(string name, byte[] content, int rank)
    {
        int header = 4 + 4 * rank;
        if (content.Length < header)
            throw new InvalidDataException($"{name}: {content.Length:N0} bytes; the header alone has {header}.");

        uint magic = BinaryPrimitives.ReadUInt32BigEndian(content), expected = 0x0800u + (uint)rank;
        if (magic != expected)
            throw new InvalidDataException(
                $"{name}: starts with 0x{magic:X8}, {Kind(magic)}; expected 0x{expected:X8}, {Kind(expected)}.");

        var dimensions = new int[rank];
        long size = header, count = 1;
        for (int i = 0; i < rank; i++)
        {
            dimensions[i] = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4 + 4 * i));
            if (dimensions[i] < 1) throw new InvalidDataException($"{name}: size {i} in the header is {dimensions[i]}.");
            count = Math.Min(count * dimensions[i], int.MaxValue);
        }
        size += count;
        if (content.Length != size)
            throw new InvalidDataException(
                $"{name}: {content.Length:N0} bytes (uncompressed); its header says {string.Join("×", dimensions)} values, so expected {size:N0}: " +
                (content.Length < size ? "the file is truncated." : "there is something after the values."));
        return new IdxFile(dimensions, content[header..]);
    }

    private static string Kind(uint magic) => magic switch
    {
        0x0801 => "labels",
        0x0803 => "images",
        >= 0x1F8B0000 and <= 0x1F8BFFFF => "a gzip file without .gz in its name",
        _ => "no IDX file of bytes",
    };
}
