using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    private static ScalarType defaultType = ScalarType.Float32;
    private static Device? defaultDevice; // the order of initialisers across files is not defined

    /// <summary>The version of libtorch.</summary>
    public static unsafe string __version__ => Marshal.PtrToStringUTF8((nint)LibTorch.lt_version())!;

    /// <summary>The element type that factories of real numbers use when given none.</summary>
    public static void set_default_dtype(ScalarType dtype) => defaultType = dtype;

    /// <inheritdoc cref="set_default_dtype"/>
    public static ScalarType get_default_dtype() => defaultType;

    /// <summary>Makes the type of a tensor the default one.</summary>
    public static void set_default_tensor_type(Tensor t) => set_default_dtype(t.dtype);

    /// <summary>The device that factories use when given none.</summary>
    public static Device get_default_device() => defaultDevice ?? CPU;

    /// <inheritdoc cref="get_default_device"/>
    public static void set_default_device(Device device) => defaultDevice = InitializeDevice(device);

    /// <inheritdoc cref="get_default_device"/>
    public static void set_default_device(string device) => set_default_device(new Device(device));

    /// <summary>Whether this machine has a device of the kind that libtorch can use.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType switch
    {
        DeviceType.CPU or DeviceType.META => true,
        DeviceType.CUDA => cuda_is_available(),
        DeviceType.MPS => mps_is_available(),
        _ => false,
    };

    /// <exception cref="InvalidOperationException">This machine has no device of the kind.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType))
        {
            throw new InvalidOperationException($"Torch device type {deviceType} did not initialise on the current machine.");
        }
    }

    /// <summary>The device, or the default one for null.</summary>
    /// <exception cref="InvalidOperationException">This machine has no such device.</exception>
    public static Device InitializeDevice(Device? device)
    {
        device ??= get_default_device();
        InitializeDeviceType(device.type);
        return device;
    }

    /// <inheritdoc cref="cuda.is_available"/>
    public static bool cuda_is_available() => LibTorch.lt_cuda_is_available() != 0;

    /// <summary>False: the libtorch of a Linux machine has no Apple GPU.</summary>
    public static bool mps_is_available() => false;

    /// <summary>The threads that one operation is spread over.</summary>
    public static int get_num_threads() => LibTorch.lt_num_threads();

    /// <inheritdoc cref="get_num_threads"/>
    public static void set_num_threads(int num) => LibTorch.Check(LibTorch.lt_set_num_threads(num));

    /// <summary>The threads that run independent operations of a TorchScript program.</summary>
    public static int get_num_interop_threads() => LibTorch.lt_num_interop_threads();

    /// <inheritdoc cref="get_num_interop_threads"/>
    public static void set_num_interop_threads(int num) => LibTorch.Check(LibTorch.lt_set_num_interop_threads(num));

    /// <summary>Does nothing here: every call reports its own error.</summary>
    public static void CheckForErrors()
    {
    }
}
