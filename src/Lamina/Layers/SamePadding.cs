using TorchSharp;

namespace Lamina;

/// <summary>TensorFlow's <c>SAME</c> padding for maps whose size is known only when the program runs; emitted code calls it for inputs of size <c>Any</c>.</summary>
public static class SamePadding
{
    /// <summary>Pads a map so that a window gives ceil(size / stride) outputs per axis; the odd cell goes after.</summary>
    /// <param name="x">The map, [N, C, ...spatial].</param>
    /// <param name="span">The cells of the window per axis, dilation included.</param>
    /// <param name="stride">The window's step per axis.</param>
    /// <param name="value">The value of padded cells.</param>
    /// <returns>A new tensor.</returns>
    public static torch.Tensor Pad(torch.Tensor x, long[] span, long[] stride, double value)
    {
        long[] shape = x.shape;
        long[] sides = new long[2 * span.Length];
        for (int axis = 0; axis < span.Length; axis++)
        {
            long size = shape[axis + 2];
            long outputs = (size + stride[axis] - 1) / stride[axis];
            long total = Math.Max((outputs - 1) * stride[axis] + span[axis] - size, 0);
            // libtorch counts the sides from the last axis to the first.
            int last = 2 * (span.Length - 1 - axis);
            sides[last] = total / 2;
            sides[last + 1] = total - total / 2;
        }

        return torch.nn.functional.pad(x, sides, PaddingModes.Constant, value);
    }
}
