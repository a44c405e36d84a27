using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Weights are [out, in / groups, kernel…]; transposed: [in, out / groups, kernel…]. Inputs may lack the batch dimension.
        public static partial class functional
        {
            private static readonly Op Conv1dOp = new("aten::conv1d");
            private static readonly Op Conv1dPaddingOp = new("aten::conv1d", "padding");
            private static readonly Op Conv2dOp = new("aten::conv2d");
            private static readonly Op Conv2dPaddingOp = new("aten::conv2d", "padding");
            private static readonly Op Conv3dOp = new("aten::conv3d");
            private static readonly Op Conv3dPaddingOp = new("aten::conv3d", "padding");
            private static readonly Op ConvTranspose2dOp = new("aten::conv_transpose2d", "input");

            /// <summary>Convolution of [N, C, L].</summary>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                Conv1dOp.Call(input, weight, bias, stride ?? 1, padding ?? 0, dilation ?? 1, groups);

            /// <summary>Convolution of [N, C, L] that pads by itself.</summary>
            /// <exception cref="System.Runtime.InteropServices.ExternalException"><see cref="Padding.Same"/> with a stride above 1.</exception>
            public static Tensor conv1d_padding(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid, long? dilation = null, long groups = 1) =>
                Conv1dPaddingOp.Call(input, weight, bias, stride ?? 1, NameOf(padding), dilation ?? 1, groups);

            /// <summary>Convolution of [N, C, H, W].</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="weight">[out, C / groups, kernel height, kernel width].</param>
            /// <param name="bias">[out] or null.</param>
            /// <param name="strides">Height, width, or one number for both; default 1.</param>
            /// <param name="padding">Zeros on both sides; default 0.</param>
            /// <param name="dilation">Distance of neighbouring kernel elements; default 1.</param>
            /// <param name="groups">Groups of channels that do not see each other.</param>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                Conv2dOp.Call(input, weight, bias, OrEverywhere(strides, 1), OrEverywhere(padding, 0), OrEverywhere(dilation, 1), groups);

            /// <summary>Convolution of [N, C, H, W] that pads by itself.</summary>
            /// <exception cref="System.Runtime.InteropServices.ExternalException"><see cref="Padding.Same"/> with a stride above 1.</exception>
            public static Tensor conv2d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) =>
                Conv2dPaddingOp.Call(input, weight, bias, OrEverywhere(strides, 1), NameOf(padding), OrEverywhere(dilation, 1), groups);

            /// <summary>Convolution of [N, C, D, H, W].</summary>
            public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                Conv3dOp.Call(input, weight, bias, OrEverywhere(strides, 1), OrEverywhere(padding, 0), OrEverywhere(dilation, 1), groups);

            internal static Tensor conv3d_padding(Tensor input, Tensor weight, Tensor? bias, long[] strides, Padding padding, long[] dilation, long groups) =>
                Conv3dPaddingOp.Call(input, weight, bias, strides, NameOf(padding), dilation, groups);

            /// <summary>The gradient of a convolution with respect to its input, as a layer.</summary>
            /// <param name="input">[N, C, H, W].</param>
            /// <param name="weight">[C, out / groups, kernel height, kernel width].</param>
            /// <param name="bias">[out] or null.</param>
            /// <param name="strides">Factor of enlargement; default 1.</param>
            /// <param name="padding">Rows and columns cut from each side; default 0.</param>
            /// <param name="output_padding">Rows and columns added at the far side; default 0.</param>
            /// <param name="dilation">Distance of neighbouring kernel elements; default 1.</param>
            /// <param name="groups">Groups of channels that do not see each other.</param>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                ConvTranspose2dOp.Call(input, weight, bias, OrEverywhere(strides, 1), OrEverywhere(padding, 0), OrEverywhere(output_padding, 0), groups, OrEverywhere(dilation, 1));

            private static string NameOf(Padding padding) => padding == Padding.Same ? "same" : "valid";

            /// <summary>The given numbers, or one that libtorch repeats for every spatial dimension.</summary>
            private static Arg OrEverywhere(long[]? perDimension, long fallback) => perDimension is null ? fallback : perDimension;
        }
    }
}
