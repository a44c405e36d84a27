using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Uniform in [0, 1).</summary>
    public static Tensor rand(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn(Aten.Rand, size, dtype, device, requires_grad, generator, names);

    /// <summary>Uniform in [0, 1).</summary>
    public static Tensor rand(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn(Aten.Rand, size, dtype, device, requires_grad, generator, names);

    /// <summary>Normal with mean 0 and deviation 1.</summary>
    public static Tensor randn(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn(Aten.Randn, size, dtype, device, requires_grad, generator, names);

    /// <summary>Normal with mean 0 and deviation 1.</summary>
    public static Tensor randn(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Drawn(Aten.Randn, size, dtype, device, requires_grad, generator, names);

    /// <summary>Whole numbers from 0 up to, not including, <paramref name="high"/>; Int64 by default.</summary>
    public static Tensor randint(
        long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, Size, ScalarType?, Device?, bool, Generator?, string[])"/>
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>Whole numbers from <paramref name="low"/> up to, not including, <paramref name="high"/>; Int64 by default.</summary>
    public static Tensor randint(
        long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long, Size, ScalarType?, Device?, bool, Generator?, string[])"/>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Aten.Randint.Call(low, high, size, generator, dtype ?? ScalarType.Int64, Arg.None, InitializeDevice(device))
            .Finish(requires_grad, names);

    /// <inheritdoc cref="randint(long, Size, ScalarType?, Device?, bool, Generator?, string[])"/>
    public static Tensor randint(
        int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, Array.ConvertAll(size, n => (long)n), dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long, Size, ScalarType?, Device?, bool, Generator?, string[])"/>
    public static Tensor randint(
        int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, Array.ConvertAll(size, n => (long)n), dtype, device, requires_grad, generator, names);

    /// <summary>A random order of the numbers 0 to <paramref name="n"/> − 1; Int64 by default.</summary>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Aten.Randperm.Call(n, generator, dtype ?? ScalarType.Int64, Arg.None, InitializeDevice(device)).Finish(requires_grad);

    /// <summary>Normal with one mean and deviation for all elements.</summary>
    public static unsafe Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        fixed (long* sizes = size)
        {
            return Aten.Normal.Call(mean, std, Arg.Integers(sizes, size.Length), generator, dtype ?? defaultType, Arg.None, InitializeDevice(device))
                .Finish(requires_grad, names);
        }
    }

    /// <summary>Normal with a mean and deviation for each element.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) => Aten.NormalTensor.Call(mean, std, generator);

    private static Tensor Drawn(
        Op op, Arg size, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator, string[]? names) =>
        op.Call(size, generator, dtype ?? defaultType, Arg.None, InitializeDevice(device)).Finish(requires_grad, names);
}
