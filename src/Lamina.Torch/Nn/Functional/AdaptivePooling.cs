using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Pooling to a given size; one number for several dimensions means the same in each.
        public static partial class functional
        {
            private static readonly Op AdaptiveAvgPool1dOp = new("aten::adaptive_avg_pool1d");
            private static readonly Op AdaptiveAvgPool2dOp = new("aten::adaptive_avg_pool2d");
            private static readonly Op AdaptiveAvgPool3dOp = new("aten::adaptive_avg_pool3d");
            private static readonly Op AdaptiveMaxPool1dOp = new("aten::adaptive_max_pool1d");
            private static readonly Op AdaptiveMaxPool2dOp = new("aten::adaptive_max_pool2d");

            /// <summary>Means of [N, C, L] to [N, C, output_size].</summary>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => AdaptiveAvgPool1dOp.Call(input, output_size);

            /// <summary>Means of [N, C, H, W] to the given height and width.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => AdaptiveAvgPool2dOp.Call(input, output_size);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => AdaptiveAvgPool2dOp.Call(input, ToArg(output_size));

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => AdaptiveAvgPool2dOp.Call(input, output_size);

            /// <summary>Means of [N, C, D, H, W] to the given depth, height and width.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) => AdaptiveAvgPool3dOp.Call(input, output_size);

            /// <inheritdoc cref="adaptive_avg_pool3d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) =>
                adaptive_avg_pool3d(input, [output_size.Item1, output_size.Item2, output_size.Item3]);

            /// <inheritdoc cref="adaptive_avg_pool3d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) => AdaptiveAvgPool3dOp.Call(input, output_size);

            /// <summary>Maxima of [N, C, L] to [N, C, output_size].</summary>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) => WithoutIndices(adaptive_max_pool1d_with_indices(input, output_size));

            /// <summary>Maxima of [N, C, L], and where each stands.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) =>
                AdaptiveMaxPool1dOp.Call2(input, output_size);

            /// <summary>Maxima of [N, C, H, W] to the given height and width.</summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => WithoutIndices(adaptive_max_pool2d_with_indices(input, output_size));

            /// <summary>Maxima of [N, C, H, W], and where in its map each stands.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                AdaptiveMaxPool2dOp.Call2(input, output_size);

            private static Tensor WithoutIndices((Tensor Values, Tensor Indices) pooled)
            {
                pooled.Indices.Dispose();
                return pooled.Values;
            }
        }
    }
}
