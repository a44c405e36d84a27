namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element types of a tensor; the values are libtorch's.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Unsigned 8-bit integer.</summary>
        Byte = 0,
        /// <summary>Signed 8-bit integer.</summary>
        Int8 = 1,
        /// <summary>Signed 16-bit integer.</summary>
        Int16 = 2,
        /// <summary>Signed 32-bit integer.</summary>
        Int32 = 3,
        /// <summary>Signed 64-bit integer.</summary>
        Int64 = 4,
        /// <summary>IEEE half precision.</summary>
        Float16 = 5,
        /// <summary>IEEE single precision.</summary>
        Float32 = 6,
        /// <summary>IEEE double precision.</summary>
        Float64 = 7,
        /// <summary>Two singles.</summary>
        ComplexFloat32 = 9,
        /// <summary>Two doubles.</summary>
        ComplexFloat64 = 10,
        /// <summary>A truth value in a byte.</summary>
        Bool = 11,
        /// <summary>The upper half of a single.</summary>
        BFloat16 = 15,
    }

    /// <summary>How a division rounds.</summary>
    public enum RoundingMode
    {
        /// <summary>True division.</summary>
        None,
        /// <summary>Towards zero.</summary>
        trunc,
        /// <summary>Towards negative infinity.</summary>
        floor,
    }

    /// <summary>How an image is resampled.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest value, as PyTorch computes it.</summary>
        Nearest = 0,
        /// <summary>Linear, for one spatial axis.</summary>
        Linear = 1,
        /// <summary>Linear, for two.</summary>
        Bilinear = 2,
        /// <summary>Cubic, for two.</summary>
        Bicubic = 3,
        /// <summary>Linear, for three.</summary>
        Trilinear = 4,
        /// <summary>The mean over the area.</summary>
        Area = 5,
        /// <summary>The nearest value, as image libraries compute it.</summary>
        NearestExact = 6,
    }
}
