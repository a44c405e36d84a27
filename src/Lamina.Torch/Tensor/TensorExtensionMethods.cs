using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What is said of tensors from outside.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>A parameter with the tensor's contents; the tensor is empty afterwards.</summary>
    public static Parameter AsParameter(this Tensor tensor) => new(tensor);

    /// <summary>The bytes of an element.</summary>
    public static int ElementSize(this ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
        ScalarType.ComplexFloat64 => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "This is not an element type."),
    };

    /// <summary>A tensor without dimensions.</summary>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false)
        where T : struct => from_array(new[] { scalar }, null, device, requires_grad).reshape().clone();

    /// <summary>A tensor with the array's elements in a shape, sharing its memory unless <paramref name="doCopy"/>.</summary>
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false)
    {
        var shared = PinnedArray.Share(rawArray, 0, Utils.ElementTypes.Of<T>(), dimensions);
        return (doCopy ? shared.clone() : shared).requires_grad_(requires_grad);
    }

    /// <summary>The value of a tensor with one element, as a single.</summary>
    public static float ToSingle(this Tensor value) => value.Converted<float>(ScalarType.Float32);

    /// <inheritdoc cref="ToSingle"/>
    public static double ToDouble(this Tensor value) => value.Converted<double>(ScalarType.Float64);

    /// <inheritdoc cref="ToSingle"/>
    public static byte ToByte(this Tensor value) => value.Converted<byte>(ScalarType.Byte);

    /// <inheritdoc cref="ToSingle"/>
    public static int ToInt32(this Tensor value) => value.Converted<int>(ScalarType.Int32);

    /// <inheritdoc cref="ToSingle"/>
    public static long ToInt64(this Tensor value) => value.Converted<long>(ScalarType.Int64);

    /// <inheritdoc cref="ToSingle"/>
    public static bool ToBoolean(this Tensor value) => value.Converted<bool>(ScalarType.Bool);
}
