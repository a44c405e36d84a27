using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>
/// An argument of an operator. What it must become (a <c>Scalar</c>, a <c>float</c>, an <c>int[2]</c> …) the shim reads from
/// the operator's schema. A value type, so that a call allocates nothing for its arguments.
/// </summary>
internal readonly struct Arg
{
    private readonly Tag tag;
    private readonly long a;
    private readonly long b;
    private readonly object? reference;

    private Arg(Tag tag, long a = 0, long b = 0, object? reference = null)
    {
        this.tag = tag;
        this.a = a;
        this.b = b;
        this.reference = reference;
    }

    /// <summary>An optional argument that is absent.</summary>
    internal static Arg None => default;

    /// <summary>Two integers for an <c>int[]</c> parameter, without an array.</summary>
    internal static Arg Pair(long first, long second) => new(Tag.IntegerPair, first, second);

    /// <summary>Integers that the caller keeps in place until the call returns.</summary>
    internal static unsafe Arg Integers(long* values, int count) => new(Tag.Integers, (long)values, count);

    public static implicit operator Arg(Tensor? value) => value is null ? None : new(Tag.Tensor, reference: value);
    public static implicit operator Arg(int value) => new(Tag.Integer, value);
    public static implicit operator Arg(long value) => new(Tag.Integer, value);
    public static implicit operator Arg(long? value) => value is { } given ? given : None;
    public static implicit operator Arg(double value) => new(Tag.Real, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Arg(double? value) => value is { } given ? given : None;
    public static implicit operator Arg(bool value) => new(Tag.Boolean, value ? 1 : 0);
    public static implicit operator Arg(ScalarType value) => (long)value;
    public static implicit operator Arg(ScalarType? value) => value is { } given ? given : None;
    public static implicit operator Arg(Device? value) => value is null ? None : new(Tag.Device, (long)value.type, value.index);
    public static implicit operator Arg(Generator? value) => value is null ? None : new(Tag.Generator, reference: value);
    public static implicit operator Arg(string? value) => value is null ? None : new(Tag.String, reference: value);
    public static implicit operator Arg(long[]? value) => value is null ? None : new(Tag.Integers, reference: value);
    public static implicit operator Arg(double[]? value) => value is null ? None : new(Tag.Reals, reference: value);
    public static implicit operator Arg(Tensor?[]? value) => value is null ? None : new(Tag.Tensors, reference: value);
    public static implicit operator Arg(List<Tensor>? value) => value is null ? None : new(Tag.Tensors, reference: value.ToArray());
    public static implicit operator Arg(Scalar? value) => value is null ? None : new(value.Tag, value.A, value.B);

    /// <summary>The object that must stay alive until the call returns.</summary>
    internal object? Reference => reference;

    /// <summary>How many 8-byte words of scratch memory <see cref="Write"/> needs.</summary>
    internal int ScratchWords => reference switch
    {
        null or Tensor or Generator => 0,
        long[] integers => integers.Length,
        double[] reals => reals.Length,
        Tensor?[] tensors => tensors.Length,
        string text => (Encoding.UTF8.GetMaxByteCount(text.Length) + 7) / 8,
        _ => throw new InvalidOperationException($"An argument cannot be a {reference.GetType()}."),
    };

    /// <summary>Writes the value as the shim sees it, its list or text into <paramref name="scratch"/>; gives the words used.</summary>
    internal unsafe int Write(out NativeValue value, long* scratch)
    {
        value.Tag = tag;
        value.A = a;
        value.B = b;
        switch (reference)
        {
            case null: return 0;
            case Tensor tensor:
                value.A = tensor.Handle;
                return 0;
            case Generator generator:
                value.A = generator.Handle;
                return 0;
            case long[] integers:
                integers.CopyTo(new Span<long>(scratch, integers.Length));
                return SetList(ref value, scratch, integers.Length);
            case double[] reals:
                reals.CopyTo(new Span<double>(scratch, reals.Length));
                return SetList(ref value, scratch, reals.Length);
            case Tensor?[] tensors:
                for (int i = 0; i < tensors.Length; i++) scratch[i] = tensors[i]?.Handle ?? 0;
                return SetList(ref value, scratch, tensors.Length);
            default:
                string text = (string)reference;
                int words = ScratchWords;
                value.A = (long)scratch;
                value.B = Encoding.UTF8.GetBytes(text, new Span<byte>(scratch, words * 8));
                return words;
        }
    }

    private static unsafe int SetList(ref NativeValue value, long* scratch, int count)
    {
        value.A = (long)scratch;
        value.B = count;
        return count;
    }
}
