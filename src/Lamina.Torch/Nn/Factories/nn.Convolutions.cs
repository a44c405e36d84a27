using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A convolution of [N, C, L] with PyTorch's default initialisation.</summary>
        /// <exception cref="ArgumentException"><see cref="Padding.Same"/> with a stride above 1.</exception>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], [padding], null, [dilation], padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv1d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], null, padding, [dilation], padding_mode, groups, bias, device, dtype);

        /// <summary>A convolution of [N, C, H, W] with PyTorch's default initialisation.</summary>
        /// <exception cref="ArgumentException"><see cref="Padding.Same"/> with a stride above 1.</exception>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], [padding, padding], null, [dilation, dilation], padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv2d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, ToArray(kernel_size), ToArray(stride ?? (1, 1)), ToArray(padding ?? (0, 0)), null, ToArray(dilation ?? (1, 1)), padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv2d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], null, padding, [dilation, dilation], padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv2d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, ToArray(kernel_size), ToArray(stride ?? (1, 1)), null, padding, ToArray(dilation ?? (1, 1)), padding_mode, groups, bias, device, dtype);

        /// <summary>A convolution of [N, C, D, H, W] with PyTorch's default initialisation.</summary>
        /// <exception cref="ArgumentException"><see cref="Padding.Same"/> with a stride above 1.</exception>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size, kernel_size, kernel_size], [stride, stride, stride], [padding, padding, padding], null, [dilation, dilation, dilation], padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv3d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, ToArray(kernel_size), ToArray(stride ?? (1, 1, 1)), ToArray(padding ?? (0, 0, 0)), null, ToArray(dilation ?? (1, 1, 1)), padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv3d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size, kernel_size, kernel_size], [stride, stride, stride], null, padding, [dilation, dilation, dilation], padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="Conv3d(long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, Padding padding, (long, long, long)? stride = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, ToArray(kernel_size), ToArray(stride ?? (1, 1, 1)), null, padding, ToArray(dilation ?? (1, 1, 1)), padding_mode, groups, bias, device, dtype);

        /// <summary>A transposed convolution of [N, C, H, W] with PyTorch's default initialisation.</summary>
        /// <exception cref="ArgumentException">A padding mode other than zeros.</exception>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], [padding, padding], [output_padding, output_padding], [dilation, dilation], padding_mode, groups, bias, device, dtype);

        /// <inheritdoc cref="ConvTranspose2d(long, long, long, long, long, long, long, PaddingModes, long, bool, Device, ScalarType?)"/>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, ToArray(kernel_size), ToArray(stride ?? (1, 1)), ToArray(padding ?? (0, 0)), ToArray(output_padding ?? (0, 0)), ToArray(dilation ?? (1, 1)), padding_mode, groups, bias, device, dtype);

        private static long[] ToArray((long, long) pair) => [pair.Item1, pair.Item2];

        private static long[] ToArray((long, long, long) triple) => [triple.Item1, triple.Item2, triple.Item3];
    }
}
