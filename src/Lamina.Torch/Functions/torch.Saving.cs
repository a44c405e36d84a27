namespace TorchSharp;

public static partial class torch
{
    /// <summary>Writes a tensor to a file, to be read with <see cref="load"/>.</summary>
    public static void save(Tensor t, string location) => t.Save(location);

    /// <summary>Reads a tensor that <see cref="save"/> wrote.</summary>
    public static Tensor load(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        return TensorExtensionMethods.Load(reader);
    }
}
