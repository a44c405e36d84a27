using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of its own memory with these elements.</summary>
    private static Tensor Copied<T>(
        ReadOnlySpan<T> elements, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
        where T : unmanaged
    {
        long expected = 1;
        foreach (long size in shape) expected *= size;
        if (expected != elements.Length)
        {
            throw new ArgumentException(
                $"{elements.Length} elements were given for a tensor of shape [{string.Join(", ", shape.ToArray())}], which has {expected}.");
        }

        var made = empty(shape, ElementTypes.Of<T>(), CPU);
        MemoryMarshal.AsBytes(elements).CopyTo(made.bytes);
        return Converted(made, dtype, device).Finish(requires_grad, names);
    }

    private static ReadOnlySpan<T> Elements<T>(Array array)
        where T : unmanaged =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    /// <summary>The tensor in another type or on another device, the given one disposed if that makes a new one.</summary>
    private static Tensor Converted(Tensor made, ScalarType? dtype, Device? device)
    {
        device = InitializeDevice(device);
        var type = dtype ?? made.dtype;
        return type == made.dtype && device.type == DeviceType.CPU ? made : made.to(type, device, disposeAfter: true);
    }

    /// <summary>What every factory does last.</summary>
    private static Tensor Finish(this Tensor made, bool requires_grad, string[]? names = null)
    {
        if (names is not null) made.SetNames(names);
        return requires_grad ? made.requires_grad_() : made;
    }
}
