using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Numbers from 0 up to, not including, <paramref name="stop"/>; Int64 where all arguments are whole.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);

    /// <inheritdoc cref="arange(Scalar, ScalarType?, Device?, bool)"/>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <inheritdoc cref="arange(Scalar, ScalarType?, Device?, bool)"/>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        bool whole = IsWhole(start) && IsWhole(stop) && IsWhole(step);
        return Aten.Arange.Call(start, stop, step, dtype ?? (whole ? ScalarType.Int64 : defaultType), Arg.None, InitializeDevice(device))
            .Finish(requires_grad);
    }

    /// <summary>Evenly spaced numbers, both ends included.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Linspace.Call(start, end, steps, dtype ?? defaultType, Arg.None, InitializeDevice(device)).Finish(requires_grad);

    private static bool IsWhole(Scalar number) => number.Type == ScalarType.Int64;
}
