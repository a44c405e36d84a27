using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>Which .NET type an element type is.</summary>
internal static class ElementTypes
{
    internal static ScalarType Of<T>() => Of(typeof(T));

    internal static ScalarType Of(Type type) =>
        type == typeof(float) ? ScalarType.Float32
        : type == typeof(long) ? ScalarType.Int64
        : type == typeof(double) ? ScalarType.Float64
        : type == typeof(int) ? ScalarType.Int32
        : type == typeof(byte) ? ScalarType.Byte
        : type == typeof(bool) ? ScalarType.Bool
        : type == typeof(sbyte) ? ScalarType.Int8
        : type == typeof(short) ? ScalarType.Int16
        : type == typeof(Half) ? ScalarType.Float16
        : type == typeof((float, float)) ? ScalarType.ComplexFloat32
        : type == typeof(Complex) ? ScalarType.ComplexFloat64
        : throw new ArgumentException($"{type} is not an element type of a tensor.");

    /// <summary>Throws unless a tensor of this type holds elements of .NET type <typeparamref name="T"/>.</summary>
    internal static void Require<T>(ScalarType type, string method)
    {
        if (Of<T>() != type) throw new ArgumentException($"{method}<{typeof(T).Name}>() was called on a tensor of {type}.");
    }
}
