using System.Numerics;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// A number of any type, as operators take it. Holds no native memory here, so it needs no disposing; dispose it all the same where
/// code must run on the TorchSharp packages.
/// </summary>
public sealed class Scalar : IDisposable
{
    private Scalar(Tag tag, long a, long b = 0)
    {
        Tag = tag;
        A = a;
        B = b;
    }

    internal Tag Tag { get; }

    internal long A { get; }

    internal long B { get; }

    /// <summary>The type libtorch gives it: integers are Int64, real numbers Float64.</summary>
    public ScalarType Type => Tag switch
    {
        Tag.Integer => ScalarType.Int64,
        Tag.Boolean => ScalarType.Bool,
        Tag.Complex => ScalarType.ComplexFloat64,
        _ => ScalarType.Float64,
    };

    public static implicit operator Scalar(byte value) => new(Tag.Integer, value);
    public static implicit operator Scalar(sbyte value) => new(Tag.Integer, value);
    public static implicit operator Scalar(short value) => new(Tag.Integer, value);
    public static implicit operator Scalar(int value) => new(Tag.Integer, value);
    public static implicit operator Scalar(long value) => new(Tag.Integer, value);
    public static implicit operator Scalar(Half value) => (double)value;
    public static implicit operator Scalar(float value) => (double)value;
    public static implicit operator Scalar(double value) => new(Tag.Real, Bits(value));
    public static implicit operator Scalar(bool value) => new(Tag.Boolean, value ? 1 : 0);
    public static implicit operator Scalar((float, float) value) => new Complex(value.Item1, value.Item2);
    public static implicit operator Scalar(Complex value) => new(Tag.Complex, Bits(value.Real), Bits(value.Imaginary));

    /// <summary>Does nothing here.</summary>
    public void Dispose()
    {
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
