using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Windows of [N, C, spatial…] (or without N); a stride that is not given is the window's size.
        public static partial class functional
        {
            private static readonly Op MaxPool1dOp = new("aten::max_pool1d");
            private static readonly Op MaxPool2dOp = new("aten::max_pool2d");
            private static readonly Op MaxPool2dWithIndicesOp = new("aten::max_pool2d_with_indices");
            private static readonly Op AvgPool1dOp = new("aten::avg_pool1d");
            private static readonly Op AvgPool2dOp = new("aten::avg_pool2d");

            /// <summary>The maximum of each window of [N, C, L].</summary>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                MaxPool1dOp.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            /// <summary>The maximum of each window of [N, C, H, W].</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">Height, width.</param>
            /// <param name="strides">Default: the window's size.</param>
            /// <param name="padding">−∞ on both sides, at most half the window; default 0.</param>
            /// <param name="dilation">Distance of neighbouring window elements; default 1.</param>
            /// <param name="ceil_mode">Whether a window may reach over the far edge.</param>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                MaxPool2dOp.Call(input, kernel_size, strides ?? kernel_size, OrEverywhere(padding, 0), OrEverywhere(dilation, 1), ceil_mode);

            /// <inheritdoc cref="max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                MaxPool2dOp.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            /// <inheritdoc cref="max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                MaxPool2dOp.Call(input, ToArg(kernel_size), ToArg(stride ?? kernel_size), ToArg(padding ?? (0, 0)), ToArg(dilation ?? (1, 1)), ceil_mode);

            /// <summary>The maximum of each window, and where in its H×W map it stands.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                MaxPool2dWithIndicesOp.Call2(input, kernel_size, strides ?? kernel_size, OrEverywhere(padding, 0), OrEverywhere(dilation, 1), ceil_mode);

            /// <summary>The mean of each window of [N, C, L].</summary>
            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                AvgPool1dOp.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, ceil_mode, count_include_pad);

            /// <summary>The mean of each window of [N, C, H, W].</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">Height, width.</param>
            /// <param name="stride">Default: the window's size.</param>
            /// <param name="padding">Zeros on both sides; default 0.</param>
            /// <param name="ceil_mode">Whether a window may reach over the far edge.</param>
            /// <param name="count_include_pad">Whether the padding's zeros count in the mean.</param>
            /// <param name="divisor_override">Divide by this instead of the window's size.</param>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool2dOp.Call(input, kernel_size, stride ?? kernel_size, OrEverywhere(padding, 0), ceil_mode, count_include_pad, divisor_override);

            /// <inheritdoc cref="avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool2dOp.Call(input, kernel_size, stride ?? kernel_size, padding, ceil_mode, count_include_pad, divisor_override);

            /// <inheritdoc cref="avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                AvgPool2dOp.Call(input, ToArg(kernel_size), ToArg(stride ?? kernel_size), ToArg(padding ?? (0, 0)), ceil_mode, count_include_pad, divisor_override);

            private static Arg ToArg((long, long) pair) => Arg.Pair(pair.Item1, pair.Item2);
        }
    }
}
