using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Moving and converting of modules; each method changes the module in place and returns it as what it is.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts the floating-point parameters and buffers.</summary>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false)
        where T : nn.Module => (T)module._to(type, non_blocking);

    /// <summary>Moves and converts the floating-point parameters and buffers.</summary>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false)
        where T : nn.Module => (T)module._to(device, type, non_blocking);

    /// <summary>Moves the parameters and buffers. Create optimizers afterwards: the parameters are replaced.</summary>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => (T)module._to(deviceType, deviceIndex, non_blocking);

    /// <inheritdoc cref="to{T}(T, DeviceType, int, bool)"/>
    public static T to<T>(this T module, Device device, bool non_blocking = false)
        where T : nn.Module => (T)module._to(device.type, device.index, non_blocking);

    /// <inheritdoc cref="to{T}(T, DeviceType, int, bool)"/>
    public static T to<T>(this T module, string device, bool non_blocking = false)
        where T : nn.Module => module.to(new Device(device), non_blocking);

    /// <summary>Moves and converts to where and what a tensor is.</summary>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false)
        where T : nn.Module => (T)module._to(other, non_blocking);

    /// <summary>Moves to the CPU.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(DeviceType.CPU, -1, non_blocking);

    /// <summary>Moves to a CUDA device.</summary>
    /// <exception cref="InvalidOperationException">CUDA is not available.</exception>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => module.to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Always an error: modules hold floating-point numbers.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static T @bool<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Bool, non_blocking);

    /// <summary>Always an error: modules hold floating-point numbers.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static T @byte<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Byte, non_blocking);

    /// <summary>Always an error: modules hold floating-point numbers.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static T @char<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Int8, non_blocking);

    /// <summary>Always an error: modules hold floating-point numbers.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static T @short<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Int16, non_blocking);

    /// <summary>Always an error: modules hold floating-point numbers.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static T @int<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Int32, non_blocking);

    /// <summary>Always an error: modules hold floating-point numbers.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static T @long<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Int64, non_blocking);

    /// <summary>Converts to Float16.</summary>
    public static T half<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float16, non_blocking);

    /// <summary>Converts to BFloat16.</summary>
    public static T bfloat16<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.BFloat16, non_blocking);

    /// <summary>Converts to Float32.</summary>
    public static T @float<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float32, non_blocking);

    /// <summary>Converts to Float64.</summary>
    public static T @double<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float64, non_blocking);

    /// <summary>Converts to complex numbers of two Float32.</summary>
    public static T cfloat<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.ComplexFloat32, non_blocking);

    /// <summary>Converts to complex numbers of two Float64.</summary>
    public static T cdouble<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.ComplexFloat64, non_blocking);
}
