using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What a <see cref="NativeValue"/> holds; mirrors <c>lt_tag</c> in native/lamina_torch.h.</summary>
internal enum Tag : long
{
    None = 0,
    Tensor = 1,
    Integer = 2,
    Real = 3,
    Boolean = 4,
    Complex = 5,
    Integers = 6,
    Reals = 7,
    Tensors = 8,
    IntegerPair = 9,
    String = 10,
    Device = 11,
    Generator = 12,
}

/// <summary>One argument or result as the shim sees it; mirrors <c>lt_value</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    internal Tag Tag;
    internal long A;
    internal long B;

    internal readonly double Real => BitConverter.Int64BitsToDouble(A);
}
