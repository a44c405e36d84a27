namespace TorchSharp;

/// <summary>
/// TorchSharp's API over an installed libtorch: the part that Lamina, its emitted code, samples and tests use. Names, types,
/// parameters, defaults and behaviour are those of TorchSharp 0.106.0, so that source compiles and behaves the same on either.
/// </summary>
public static partial class torch
{
    /// <summary>The host.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Shapes without data.</summary>
    public static readonly Device META = new(DeviceType.META);

    /// <summary>The current CUDA device.</summary>
    public static Device CUDA => new(DeviceType.CUDA);

    /// <summary>The Apple GPU.</summary>
    public static Device MPS => new(DeviceType.MPS);

    public static ScalarType @bool = ScalarType.Bool;
    public static ScalarType uint8 = ScalarType.Byte;
    public static ScalarType int8 = ScalarType.Int8;
    public static ScalarType int16 = ScalarType.Int16;
    public static ScalarType int32 = ScalarType.Int32;
    public static ScalarType int64 = ScalarType.Int64;
    public static ScalarType bfloat16 = ScalarType.BFloat16;
    public static ScalarType float16 = ScalarType.Float16;
    public static ScalarType float32 = ScalarType.Float32;
    public static ScalarType float64 = ScalarType.Float64;
    public static ScalarType complex64 = ScalarType.ComplexFloat32;
    public static ScalarType complex128 = ScalarType.ComplexFloat64;
    public static ScalarType @short = ScalarType.Int16;
    public static ScalarType @int = ScalarType.Int32;
    public static ScalarType @long = ScalarType.Int64;
    public static ScalarType half = ScalarType.Float16;
    public static ScalarType @float = ScalarType.Float32;
    public static ScalarType @double = ScalarType.Float64;
    public static ScalarType cfloat = ScalarType.ComplexFloat32;
    public static ScalarType cdouble = ScalarType.ComplexFloat64;

    /// <inheritdoc cref="Device(string)"/>
    public static Device device(string description) => new(description);

    /// <inheritdoc cref="Device(string, int)"/>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <inheritdoc cref="Device(DeviceType, int)"/>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <inheritdoc cref="Device(int)"/>
    public static Device device(int index) => new(index);
}
