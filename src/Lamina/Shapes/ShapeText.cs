namespace Lamina;

/// <summary>Shapes as people write them.</summary>
internal static class ShapeText
{
    /// <summary>1×28×28; an open size is Any.</summary>
    public static string Sample(ReadOnlySpan<long> dimensions) => dimensions.IsEmpty ? "a single number" : Join(dimensions, "×");

    /// <summary>[64,1,28,28].</summary>
    public static string Tensor(ReadOnlySpan<long> shape) => $"[{Join(shape, ",")}]";

    /// <summary>[N,1,28,28]: samples of these sizes with a batch axis before them.</summary>
    public static string Batch(ReadOnlySpan<long> dimensions) => dimensions.IsEmpty ? "[N]" : $"[N,{Join(dimensions, ",")}]";

    private static string Join(ReadOnlySpan<long> sizes, string separator)
    {
        var words = new string[sizes.Length];
        for (int i = 0; i < sizes.Length; i++) words[i] = sizes[i] < 0 ? "Any" : sizes[i].ToString();
        return string.Join(separator, words);
    }
}
