using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op FoldOp = new("aten::col2im");
            private static readonly Op UnfoldOp = new("aten::im2col");
            private static readonly Op PixelShuffleOp = new("aten::pixel_shuffle");

            /// <summary>Sums sliding blocks into a map; the reverse of <see cref="unfold(Tensor, long, long, long, long)"/>.</summary>
            /// <param name="input">[N, C·kernel elements, blocks].</param>
            /// <param name="output_size">Height and width of the map.</param>
            /// <param name="kernel_size">Height and width of a block.</param>
            /// <param name="dilation">Distance of neighbouring block elements.</param>
            /// <param name="padding">Zeros on both sides of the map.</param>
            /// <param name="stride">Distance of neighbouring blocks.</param>
            /// <returns>[N, C, output_size…].</returns>
            public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                FoldOp.Call(input, output_size, kernel_size, dilation, padding, stride);

            /// <inheritdoc cref="fold(Tensor, long, long, long, long, long)"/>
            public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                FoldOp.Call(input, ToArg(output_size), ToArg(kernel_size), ToArg(dilation ?? (1, 1)), ToArg(padding ?? (0, 0)), ToArg(stride ?? (1, 1)));

            /// <summary>The sliding blocks of a map as columns.</summary>
            /// <param name="input">[N, C, H, W].</param>
            /// <param name="kernel_size">Height and width of a block.</param>
            /// <param name="dilation">Distance of neighbouring block elements.</param>
            /// <param name="padding">Zeros on both sides of the map.</param>
            /// <param name="stride">Distance of neighbouring blocks.</param>
            /// <returns>[N, C·kernel elements, blocks].</returns>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                UnfoldOp.Call(input, kernel_size, dilation, padding, stride);

            /// <inheritdoc cref="unfold(Tensor, long, long, long, long)"/>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                UnfoldOp.Call(input, ToArg(kernel_size), ToArg(dilation ?? (1, 1)), ToArg(padding ?? (0, 0)), ToArg(stride ?? (1, 1)));

            /// <summary>[*, C·r², H, W] as [*, C, H·r, W·r].</summary>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => PixelShuffleOp.Call(input, upscale_factor);
        }
    }
}
