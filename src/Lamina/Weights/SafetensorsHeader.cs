using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;

namespace Lamina;

/// <summary>What a safetensors file says it holds, checked against its size. Malformed files are an <see cref="InvalidDataException"/>.</summary>
/// <param name="Entries">The tensors by key.</param>
/// <param name="Metadata">Texts that its writer added.</param>
/// <param name="DataStart">Where the numbers begin in the file; entries' offsets count from there.</param>
internal sealed record SafetensorsHeader(
    IReadOnlyDictionary<string, SafetensorsHeader.Entry> Entries, IReadOnlyDictionary<string, string> Metadata, long DataStart)
{
    public const string MetadataKey = "__metadata__";

    private const int LengthBytes = 8;
    private const long LongestHeader = 100_000_000;

    /// <summary>A tensor of the file: its type, its shape, and where its numbers begin and end.</summary>
    internal sealed record Entry(torch.ScalarType Type, long[] Shape, long Begin, long End);

    public static SafetensorsHeader Read(Stream stream, string path)
    {
        long size = stream.Length;
        if (size < LengthBytes) throw Fault(path, $"{size} bytes; even the header's length takes {LengthBytes}: the file is truncated");
        Span<byte> length = stackalloc byte[LengthBytes];
        stream.ReadExactly(length);
        ulong header = BinaryPrimitives.ReadUInt64LittleEndian(length);
        if (header > LongestHeader) throw Fault(path, $"it would have a header of {header:N0} bytes: this is no safetensors file");
        if (size < LengthBytes + (long)header) throw Fault(path, $"{size:N0} bytes, but the header alone ends at {LengthBytes + header:N0}: the file is truncated");

        byte[] json = new byte[header];
        stream.ReadExactly(json);
        var (entries, metadata) = Parse(json, path);
        CheckLayout(entries, size - LengthBytes - (long)header, path);
        return new SafetensorsHeader(entries, metadata, LengthBytes + (long)header);
    }

    /// <summary>The numbers of one tensor, on the CPU; to be disposed.</summary>
    public torch.Tensor ReadTensor(Stream stream, string key)
    {
        var entry = Entries[key];
        var tensor = torch.empty(entry.Shape, entry.Type, torch.CPU);
        stream.Position = DataStart + entry.Begin;
        stream.ReadExactly(tensor.bytes);
        return tensor;
    }

    private static (Dictionary<string, Entry> Entries, Dictionary<string, string> Metadata) Parse(byte[] json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var entries = new Dictionary<string, Entry>();
            var metadata = new Dictionary<string, string>();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Name == MetadataKey)
                    foreach (var text in property.Value.EnumerateObject()) metadata[text.Name] = text.Value.GetString() ?? "";
                else if (!entries.TryAdd(property.Name, ReadEntry(property, path)))
                    throw Fault(path, $"the header has {property.Name} twice");
            }
            return (entries, metadata);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"'{path}': the header is not that of a safetensors file: {malformed.Message}", malformed);
        }
    }

    private static Entry ReadEntry(JsonProperty property, string path)
    {
        string? name = property.Value.GetProperty("dtype").GetString();
        if (SafetensorsType.Named(name) is not var (type, size)) throw Fault(path, $"{property.Name} has the unknown type {name}");
        long[] shape = Numbers(property.Value.GetProperty("shape")), offsets = Numbers(property.Value.GetProperty("data_offsets"));
        if (offsets is not [var begin, var end] || begin < 0 || end < begin)
            throw Fault(path, $"{property.Name} has the offsets [{string.Join(", ", offsets)}]");

        Int128 bytes = size;
        foreach (long extent in shape)
        {
            if (extent < 0) throw Fault(path, $"{property.Name} has the shape {ShapeText.Tensor(shape)}");
            bytes = Int128.Min(bytes * extent, long.MaxValue);
        }
        if (bytes != end - begin)
            throw Fault(path, $"{property.Name}: {name} {ShapeText.Tensor(shape)} takes {bytes:N0} bytes, but its offsets [{begin}, {end}] span {end - begin:N0}");
        return new Entry(type, shape, begin, end);
    }

    private static void CheckLayout(Dictionary<string, Entry> entries, long data, string path)
    {
        long end = 0;
        string before = "the header";
        foreach (var (key, entry) in entries.OrderBy(pair => pair.Value.Begin).ThenBy(pair => pair.Value.End))
        {
            if (entry.Begin < end) throw Fault(path, $"{key} begins at {entry.Begin:N0} and overlaps {before}, which ends at {end:N0}");
            if (entry.Begin > end) throw Fault(path, $"between {before} and {key}, {entry.Begin - end:N0} bytes belong to no tensor");
            (end, before) = (entry.End, key);
        }
        if (end > data) throw Fault(path, $"{data:N0} bytes of numbers, but the header promises {end:N0}: the file is truncated");
        if (end < data) throw Fault(path, $"{data - end:N0} bytes after the last tensor belong to none");
    }

    private static long[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetInt64())];

    private static InvalidDataException Fault(string path, string what) => new($"'{path}': {what}.");
}
