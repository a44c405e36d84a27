using static TorchSharp.torch;

namespace Lamina;

/// <summary>The names that safetensors has for number types.</summary>
internal static class SafetensorsType
{
    private static readonly (string Name, ScalarType Type, int Size)[] All =
    [
        ("F64", ScalarType.Float64, 8), ("F32", ScalarType.Float32, 4), ("F16", ScalarType.Float16, 2), ("BF16", ScalarType.BFloat16, 2),
        ("I64", ScalarType.Int64, 8), ("I32", ScalarType.Int32, 4), ("I16", ScalarType.Int16, 2), ("I8", ScalarType.Int8, 1),
        ("U8", ScalarType.Byte, 1), ("BOOL", ScalarType.Bool, 1),
    ];

    /// <summary>The name and the size in bytes of a type.</summary>
    public static (string Name, int Size) Of(ScalarType type)
    {
        foreach (var row in All)
            if (row.Type == type) return (row.Name, row.Size);
        throw new NotSupportedException($"safetensors has no name for {type}.");
    }

    /// <summary>The type and the size in bytes behind a name; null when TorchSharp has no such type.</summary>
    public static (ScalarType Type, int Size)? Named(string? name)
    {
        foreach (var row in All)
            if (row.Name == name) return (row.Type, row.Size);
        return null;
    }
}
