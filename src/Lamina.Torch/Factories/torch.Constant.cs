using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Aten.Empty, size, dtype, device, requires_grad, names);

    public static unsafe Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        fixed (long* sizes = size) return Made(Aten.Empty, Arg.Integers(sizes, size.Length), dtype, device, requires_grad, names);
    }

    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Aten.Empty, size, dtype, device, requires_grad, names);

    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Aten.Zeros, size, dtype, device, requires_grad, names);

    public static unsafe Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        fixed (long* sizes = size) return Made(Aten.Zeros, Arg.Integers(sizes, size.Length), dtype, device, requires_grad, names);
    }

    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Aten.Zeros, size, dtype, device, requires_grad, names);

    public static Tensor zeros(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Aten.Zeros, Arg.Pair(rows, columns), dtype, device, requires_grad, names);

    public static Tensor zeros(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros([dim0, dim1, dim2], dtype, device, requires_grad, names);

    public static Tensor zeros(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    public static Tensor zeros(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros((long)size, dtype, device, requires_grad, names);

    public static Tensor zeros(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros((long)rows, (long)columns, dtype, device, requires_grad, names);

    public static Tensor zeros(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros((long)dim0, (long)dim1, (long)dim2, dtype, device, requires_grad, names);

    public static Tensor zeros(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros((long)dim0, (long)dim1, (long)dim2, (long)dim3, dtype, device, requires_grad, names);

    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Aten.Ones, size, dtype, device, requires_grad, names);

    public static unsafe Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        fixed (long* sizes = size) return Made(Aten.Ones, Arg.Integers(sizes, size.Length), dtype, device, requires_grad, names);
    }

    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Aten.Ones, size, dtype, device, requires_grad, names);

    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size, value, dtype, device, requires_grad, names);

    public static unsafe Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        fixed (long* sizes = size) return Filled(Arg.Integers(sizes, size.Length), value, dtype, device, requires_grad, names);
    }

    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size, value, dtype, device, requires_grad, names);

    /// <summary>Without initial values, with the given steps between neighbours.</summary>
    public static Tensor empty_strided(long[] size, long[] strides, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.EmptyStrided.Call(size, strides, dtype ?? defaultType, Arg.None, InitializeDevice(device)).Finish(requires_grad, names);

    /// <summary>The identity matrix.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.Eye.Call(rows, columns < 0 ? rows : columns, dtype ?? defaultType, Arg.None, InitializeDevice(device))
            .Finish(requires_grad, names);

    private static Tensor Made(Op op, Arg size, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) =>
        op.Call(size, dtype ?? defaultType, Arg.None, InitializeDevice(device)).Finish(requires_grad, names);

    private static Tensor Filled(Arg size, Scalar value, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) =>
        Aten.Full.Call(size, value, dtype ?? defaultType, Arg.None, InitializeDevice(device)).Finish(requires_grad, names);
}
