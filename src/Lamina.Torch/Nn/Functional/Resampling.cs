using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op Nearest1dOp = new("aten::upsample_nearest1d", "vec");
            private static readonly Op Nearest2dOp = new("aten::upsample_nearest2d", "vec");
            private static readonly Op Nearest3dOp = new("aten::upsample_nearest3d", "vec");
            private static readonly Op NearestExact1dOp = new("aten::_upsample_nearest_exact1d", "vec");
            private static readonly Op NearestExact2dOp = new("aten::_upsample_nearest_exact2d", "vec");
            private static readonly Op NearestExact3dOp = new("aten::_upsample_nearest_exact3d", "vec");
            private static readonly Op Linear1dOp = new("aten::upsample_linear1d", "vec");
            private static readonly Op Bilinear2dOp = new("aten::upsample_bilinear2d", "vec");
            private static readonly Op BilinearAntialias2dOp = new("aten::_upsample_bilinear2d_aa", "vec");
            private static readonly Op Bicubic2dOp = new("aten::upsample_bicubic2d", "vec");
            private static readonly Op BicubicAntialias2dOp = new("aten::_upsample_bicubic2d_aa", "vec");
            private static readonly Op Trilinear3dOp = new("aten::upsample_trilinear3d", "vec");
            private static readonly Op GridSamplerOp = new("aten::grid_sampler");

            /// <summary>Resizes maps; <see cref="interpolate"/> by its former name.</summary>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            /// <summary>Resizes the spatial dimensions.</summary>
            /// <param name="x">[N, C, L], [N, C, H, W] or [N, C, D, H, W].</param>
            /// <param name="size">The new sizes; either this or <paramref name="scale_factor"/>.</param>
            /// <param name="scale_factor">Factors; one number counts for all dimensions.</param>
            /// <param name="mode">The interpolation.</param>
            /// <param name="align_corners">For the linear and cubic modes: whether the corner values are kept; default false.</param>
            /// <param name="recompute_scale_factor">Whether the factors are recomputed from the rounded sizes.</param>
            /// <param name="antialias">For bilinear and bicubic: whether shrinking averages.</param>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                if (size is null == scale_factor is null)
                    throw new ArgumentException(size is null ? "either size or scale_factor should be defined" : "only one of size or scale_factor should be defined");
                var spatial = (int)x.dim() - 2;
                var isLinearOrCubic = mode is InterpolationMode.Linear or InterpolationMode.Bilinear or InterpolationMode.Bicubic or InterpolationMode.Trilinear;
                if (align_corners is not null && !isLinearOrCubic)
                    throw new ArgumentException("align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear");
                if (antialias && mode is not (InterpolationMode.Bilinear or InterpolationMode.Bicubic))
                    throw new ArgumentException("Anti-alias option is only supported for bilinear and bicubic modes");

                var sizes = Repeat(size, spatial, nameof(size));
                var factors = Repeat(scale_factor, spatial, nameof(scale_factor));
                if (factors is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                    (sizes, factors) = (ScaledSizes(x, factors), null);
                var corners = align_corners ?? false;

                return (mode, spatial) switch
                {
                    (InterpolationMode.Nearest, 1) => Nearest1dOp.Call(x, sizes, factors),
                    (InterpolationMode.Nearest, 2) => Nearest2dOp.Call(x, sizes, factors),
                    (InterpolationMode.Nearest, 3) => Nearest3dOp.Call(x, sizes, factors),
                    (InterpolationMode.NearestExact, 1) => NearestExact1dOp.Call(x, sizes, factors),
                    (InterpolationMode.NearestExact, 2) => NearestExact2dOp.Call(x, sizes, factors),
                    (InterpolationMode.NearestExact, 3) => NearestExact3dOp.Call(x, sizes, factors),
                    (InterpolationMode.Area, 1) => adaptive_avg_pool1d(x, sizes![0]),
                    (InterpolationMode.Area, 2) => adaptive_avg_pool2d(x, sizes!),
                    (InterpolationMode.Area, 3) => adaptive_avg_pool3d(x, sizes!),
                    (InterpolationMode.Linear, 1) => Linear1dOp.Call(x, sizes, corners, factors),
                    (InterpolationMode.Bilinear, 2) => (antialias ? BilinearAntialias2dOp : Bilinear2dOp).Call(x, sizes, corners, factors),
                    (InterpolationMode.Bicubic, 2) => (antialias ? BicubicAntialias2dOp : Bicubic2dOp).Call(x, sizes, corners, factors),
                    (InterpolationMode.Trilinear, 3) => Trilinear3dOp.Call(x, sizes, corners, factors),
                    _ => throw new ArgumentException($"{mode} interpolation cannot resize a tensor of {x.dim()} dimensions"),
                };
            }

            /// <summary>Reads maps at given places.</summary>
            /// <param name="input">[N, C, H, W] or [N, C, D, H, W].</param>
            /// <param name="grid">[N, H', W', 2] or [N, D', H', W', 3]: places from −1 to 1, x first.</param>
            /// <param name="mode">The interpolation.</param>
            /// <param name="padding_mode">What is read outside.</param>
            /// <param name="align_corners">Whether ±1 is the centre of the corner values or their outer edge (the default).</param>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear, GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null)
            {
                // libtorch counts bilinear 0, nearest 1; zeros 0, border 1, reflection 2.
                var interpolation = mode == GridSampleMode.Bilinear ? 0 : 1;
                var outside = padding_mode switch { GridSamplePaddingMode.Border => 1, GridSamplePaddingMode.Reflection => 2, _ => 0 };
                return GridSamplerOp.Call(input, grid, interpolation, outside, align_corners ?? false);
            }

            private static T[]? Repeat<T>(T[]? given, int spatial, string argument)
            {
                if (given is null || given.Length == spatial)
                    return given;
                if (given.Length == 1)
                    return [.. Enumerable.Repeat(given[0], spatial)];
                throw new ArgumentException($"{argument} has {given.Length} numbers for {spatial} spatial dimensions", argument);
            }

            private static long[] ScaledSizes(Tensor x, double[] factors)
            {
                var shape = x.shape;
                return [.. factors.Select((factor, dimension) => (long)Math.Floor(shape[dimension + 2] * factor))];
            }
        }
    }
}
