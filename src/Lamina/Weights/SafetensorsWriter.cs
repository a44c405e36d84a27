using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;

namespace Lamina;

/// <summary>Writes safetensors: the header's length (8 bytes, little-endian), the header (JSON, padded to 8 bytes), the numbers.</summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 8;

    /// <param name="stream">Where to.</param>
    /// <param name="state">The tensors by key.</param>
    /// <param name="metadata">Texts for the header; null: none but PyTorch's mark.</param>
    public static void Write(Stream stream, IReadOnlyDictionary<string, torch.Tensor> state, IReadOnlyDictionary<string, string>? metadata = null)
    {
        // Wide types first, so that each tensor starts at a multiple of its number's size, as the reference implementation does.
        var tensors = state.OrderByDescending(pair => SafetensorsType.Of(pair.Value.dtype).Size).ToArray();
        byte[] header = Header(tensors, metadata);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in tensors)
        {
            using var detached = tensor.detach();
            using var local = detached.cpu();
            using var packed = local.contiguous();
            stream.Write(packed.bytes);
        }
    }

    private static byte[] Header(KeyValuePair<string, torch.Tensor>[] tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject(SafetensorsHeader.MetadataKey);
            json.WriteString("format", "pt");
            foreach (var (key, text) in metadata ?? new Dictionary<string, string>()) json.WriteString(key, text);
            json.WriteEndObject();
            long offset = 0;
            foreach (var (key, tensor) in tensors)
            {
                var (type, size) = SafetensorsType.Of(tensor.dtype);
                long end = offset + tensor.numel() * size;
                json.WriteStartObject(key);
                json.WriteString("dtype", type);
                WriteNumbers(json, "shape", tensor.shape);
                WriteNumbers(json, "data_offsets", [offset, end]);
                json.WriteEndObject();
                offset = end;
            }
            json.WriteEndObject();
        }
        while (bytes.Length % Alignment != 0) bytes.WriteByte((byte)' ');
        return bytes.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, ReadOnlySpan<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
