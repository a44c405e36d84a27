using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op BatchNormOp = new("aten::batch_norm");
            private static readonly Op GroupNormOp = new("aten::group_norm");
            private static readonly Op InstanceNormOp = new("aten::instance_norm");
            private static readonly Op LayerNormOp = new("aten::layer_norm");
            private static readonly Op AvgPool3dOp = new("aten::avg_pool3d");
            private static readonly Op ClampMinOp = new("aten::clamp_min");

            /// <summary>(x − mean) / √(var + eps) · weight + bias for each channel (dimension 1).</summary>
            /// <param name="input">[N, C, *].</param>
            /// <param name="running_mean">[C]; used when not training, updated in place when training. Null: the batch's.</param>
            /// <param name="running_var">[C], likewise; updated with the unbiased variance.</param>
            /// <param name="weight">[C] or null.</param>
            /// <param name="bias">[C] or null.</param>
            /// <param name="training">Whether the batch's own statistics are used.</param>
            /// <param name="momentum">Weight of the new statistics in the running ones.</param>
            /// <param name="eps">Added to the variance.</param>
            /// <exception cref="ExternalException">Training with one value per channel.</exception>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1E-05)
            {
                if (training)
                    CheckSeveralValuesPerChannel(input);
                return BatchNormOp.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);
            }

            /// <summary>Normalisation of each sample over each group of channels.</summary>
            /// <param name="input">[N, C, *].</param>
            /// <param name="num_groups">A divisor of C.</param>
            /// <param name="weight">[C] or null.</param>
            /// <param name="bias">[C] or null.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1E-05) =>
                GroupNormOp.Call(input, num_groups, weight, bias, eps, true);

            /// <summary>Normalisation of each channel of each sample; parameters as <see cref="batch_norm"/>.</summary>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1E-05) =>
                InstanceNormOp.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true);

            /// <summary>Normalisation over the last dimensions.</summary>
            /// <param name="input">[*, normalized_shape…].</param>
            /// <param name="normalized_shape">The sizes of the last dimensions.</param>
            /// <param name="weight">[normalized_shape…] or null.</param>
            /// <param name="bias">[normalized_shape…] or null.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1E-05) =>
                LayerNormOp.Call(input, normalized_shape, weight, bias, eps, true);

            /// <summary>x / (k + α·mean of x² over <paramref name="size"/> neighbouring channels)^β, AlexNet's normalisation.</summary>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1)
            {
                if (input.dim() < 3)
                    throw new ArgumentException($"Expected 3D or higher dimensionality input (got {input.dim()} dimensions)");

                using var squares = input.mul(input);
                using var averages = NeighbourMeans(squares, size);
                using var scaled = averages.mul(alpha);
                using var shifted = scaled.add(k);
                using var divisor = shifted.pow(beta);
                return input.div(divisor);
            }

            /// <summary>x / max(‖x‖ₚ, eps) along a dimension.</summary>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1E-12)
            {
                using var norm = Aten.NormDim.Call(input, p, dim, true);
                using var atLeast = ClampMinOp.Call(norm, eps);
                using var divisor = atLeast.expand_as(input);
                return input.div(divisor);
            }

            // Channels become the depth of a volume, so that an average pooling runs along them.
            private static Tensor NeighbourMeans(Tensor squares, long size)
            {
                var shape = squares.shape;
                long[] volume = shape.Length == 3 ? [shape[0], 1, shape[1], shape[2]] : [shape[0], 1, shape[1], shape[2], -1];
                using var viewed = squares.view(volume);
                using var padded = shape.Length == 3
                    ? pad(viewed, [0, 0, size / 2, (size - 1) / 2])
                    : pad(viewed, [0, 0, 0, 0, size / 2, (size - 1) / 2]);
                using var means = shape.Length == 3 ? avg_pool2d(padded, [size, 1], [1, 1]) : AvgPool3dOp.Call(padded, new[] { size, 1, 1 }, 1);
                return means.view(shape);
            }

            private static void CheckSeveralValuesPerChannel(Tensor input)
            {
                var perChannel = input.numel();
                if (input.dim() > 1 && input.size(1) > 0)
                    perChannel /= input.size(1);
                if (perChannel == 1)
                    throw new ExternalException($"Expected more than 1 value per channel when training, got input size [{string.Join(", ", input.shape)}]");
            }
        }
    }
}
