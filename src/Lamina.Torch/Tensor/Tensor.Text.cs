using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, element type and device: <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() => IsInvalid ? "(disposed)" : TensorText.Metadata(this);

        /// <summary>The tensor in a style; longer dimensions show three entries at each end.</summary>
        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null,
            string? newLine = null) =>
            TensorText.Write(this, style, fltFormat, width, cultureInfo, newLine);
    }
}
