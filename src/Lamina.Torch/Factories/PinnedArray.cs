using System.Runtime.InteropServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Tensors over the memory of a .NET array, which is pinned until libtorch releases it.</summary>
internal static unsafe class PinnedArray
{
    internal static Tensor Share(Array array, long byteOffset, ScalarType type, long[] shape)
    {
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        fixed (long* sizes = shape)
        {
            void* data = (byte*)pin.AddrOfPinnedObject() + byteOffset;
            nint handle = LibTorch.lt_from_memory(data, sizes, shape.Length, (int)type, &Release, GCHandle.ToIntPtr(pin));
            if (handle != 0) return new Tensor(handle);
            pin.Free();
            throw LibTorch.LastError();
        }
    }

    [UnmanagedCallersOnly]
    private static void Release(nint pin) => GCHandle.FromIntPtr(pin).Free();
}
