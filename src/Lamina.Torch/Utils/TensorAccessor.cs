using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>
/// The elements of a tensor on the CPU in row-major order, whatever its strides. For much data prefer <see cref="Tensor.bytes"/>.
/// </summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly T* data;
    private readonly long[] shape;
    private readonly long[] strides;

    internal TensorAccessor(Tensor source)
    {
        // An object of its own, so that the memory stays while the accessor is in use.
        tensor = source.alias().DetachFromDisposeScope();
        data = (T*)tensor.DataPointer();
        shape = tensor.shape;
        strides = tensor.stride();
        Count = tensor.numel();
    }

    /// <summary>The number of elements.</summary>
    public long Count { get; }

    public bool IsReadOnly => false;

    /// <summary>An element by its position in every dimension; with one number, in row-major order.</summary>
    public T this[params long[] indices]
    {
        get => *Address(indices);
        set => *Address(indices) = value;
    }

    /// <summary>A copy of all elements.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array.AsSpan());
        return array;
    }

    /// <summary>A copy with the tensor's shape; for a tensor without dimensions, an array of one element.</summary>
    public Array ToNDArray()
    {
        if (shape.Length <= 1) return ToArray();
        var array = Array.CreateInstance(typeof(T), shape);
        long i = 0;
        var flat = ToArray();
        var indices = new long[shape.Length];
        foreach (var value in flat)
        {
            long rest = i++;
            for (int d = shape.Length - 1; d >= 0; d--) (rest, indices[d]) = Math.DivRem(rest, shape[d]);
            array.SetValue(value, indices);
        }

        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies elements from <paramref name="tensorIndex"/> on, until either side ends.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        int count = (int)Math.Min(target.Length, Count - tensorIndex);
        if (tensor.is_contiguous()) new ReadOnlySpan<T>(data + tensorIndex, count).CopyTo(target);
        else for (int i = 0; i < count; i++) target[i] = data[Offset(tensorIndex + i)];
        GC.KeepAlive(this);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom(new ReadOnlySpan<T>(array), arrayIndex, tensorIndex);

    /// <summary>Copies elements into the tensor from <paramref name="tensorIndex"/> on, until either side ends.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        int count = (int)Math.Min(source.Length, Count - tensorIndex);
        if (tensor.is_contiguous()) source[..count].CopyTo(new Span<T>(data + tensorIndex, count));
        else for (int i = 0; i < count; i++) data[Offset(tensorIndex + i)] = source[i];
        GC.KeepAlive(this);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Equal when both hold the same elements in the same shape.</summary>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => Equals(left, right);

    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !Equals(left, right);

    public override bool Equals(object? obj) =>
        obj is TensorAccessor<T> other && shape.AsSpan().SequenceEqual(other.shape) && this.SequenceEqual(other);

    public override int GetHashCode() => HashCode.Combine(typeof(T), Count);

    public void Dispose() => tensor.Dispose();

    private T* Address(long[] indices)
    {
        ObjectDisposedException.ThrowIf(tensor.IsInvalid, this);
        if (indices.Length == 1 && shape.Length != 1)
        {
            if ((ulong)indices[0] >= (ulong)Count) throw OutOfRange(indices);
            return data + Offset(indices[0]);
        }

        if (indices.Length != shape.Length) throw OutOfRange(indices);
        long offset = 0;
        for (int d = 0; d < indices.Length; d++)
        {
            if ((ulong)indices[d] >= (ulong)shape[d]) throw OutOfRange(indices);
            offset += indices[d] * strides[d];
        }

        return data + offset;
    }

    private IndexOutOfRangeException OutOfRange(long[] indices) =>
        new($"[{string.Join(", ", indices)}] is not an element of a tensor of shape [{string.Join(", ", shape)}].");

    /// <summary>Where in memory the element with this row-major number lies.</summary>
    private long Offset(long number)
    {
        long offset = 0;
        for (int d = shape.Length - 1; d >= 0; d--)
        {
            (number, long position) = Math.DivRem(number, shape[d]);
            offset += position * strides[d];
        }

        return offset;
    }
}
