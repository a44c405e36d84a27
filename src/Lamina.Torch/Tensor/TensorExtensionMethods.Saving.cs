using static TorchSharp.torch;

namespace TorchSharp;

/// <remarks>
/// The format of module files, entry by entry: LEB128 element type, LEB128 number of dimensions, LEB128 sizes, then the elements,
/// little-endian and row-major.
/// </remarks>
public static partial class TensorExtensionMethods
{
    /// <summary>Writes type, shape and elements.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer)
    {
        using var copy = tensor.detach().DetachFromDisposeScope();
        using var host = copy.cpu().DetachFromDisposeScope();
        using var packed = host.contiguous().DetachFromDisposeScope();
        writer.Write7BitEncodedInt64((long)packed.dtype);
        writer.Write7BitEncodedInt64(packed.dim());
        foreach (long size in packed.shape) writer.Write7BitEncodedInt64(size);
        writer.Write(packed.bytes);
    }

    /// <inheritdoc cref="Save(Tensor, BinaryWriter)"/>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    /// <inheritdoc cref="Save(Tensor, BinaryWriter)"/>
    public static void Save(this Tensor tensor, string location)
    {
        using var stream = File.Create(location);
        tensor.Save(stream);
    }

    /// <summary>Reads elements into the tensor, whose type and shape the data must have; skips them if told to.</summary>
    /// <exception cref="ArgumentException">The data is of another type or shape.</exception>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        if (skip)
        {
            Skip(reader, type, shape);
            return;
        }

        if (type != tensor.dtype || !shape.AsSpan().SequenceEqual(tensor.shape))
        {
            throw new ArgumentException(
                $"The data is {type} [{string.Join(", ", shape)}], the tensor {tensor.dtype} [{string.Join(", ", tensor.shape)}].");
        }

        using var read = ReadElements(reader, type, shape).DetachFromDisposeScope();
        using (no_grad()) tensor.copy_(read);
    }

    /// <summary>Reads a tensor; an empty one when it is skipped.</summary>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        if (!skip) return ReadElements(reader, type, shape);
        Skip(reader, type, shape);
        return empty([0], type);
    }

    /// <summary>Reads into the tensor, or makes one where there is none.</summary>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is null) tensor = Load(reader, skip);
        else tensor.Load(reader, skip);
    }

    private static (ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader)
    {
        var type = (ScalarType)reader.Read7BitEncodedInt64();
        type.ElementSize(); // throws for what is no element type
        var shape = new long[reader.Read7BitEncodedInt()];
        for (int i = 0; i < shape.Length; i++) shape[i] = reader.Read7BitEncodedInt64();
        return (type, shape);
    }

    private static Tensor ReadElements(BinaryReader reader, ScalarType type, long[] shape)
    {
        var read = empty(shape, type, CPU);
        try
        {
            reader.BaseStream.ReadExactly(read.bytes);
            return read;
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    private static void Skip(BinaryReader reader, ScalarType type, long[] shape)
    {
        long bytes = shape.Aggregate((long)type.ElementSize(), (product, size) => product * size);
        var buffer = new byte[Math.Min(bytes, 1 << 16)];
        while (bytes > 0)
        {
            int part = (int)Math.Min(bytes, buffer.Length);
            reader.BaseStream.ReadExactly(buffer, 0, part);
            bytes -= part;
        }
    }
}
