using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A linear layer; weight and bias uniform within ±1/√inputSize, as in PyTorch.</summary>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>A linear layer of given parameters, which it owns from now on.</summary>
        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

        /// <summary>A table of vectors, normal with mean 0 and variance 1.</summary>
        /// <param name="num_embeddings">Rows.</param>
        /// <param name="embedding_dims">Length of a row.</param>
        /// <param name="padding_idx">A row that is zero and is not trained.</param>
        /// <param name="max_norm">Rows that are longer are shortened when they are used.</param>
        /// <param name="norm_type">p of that norm.</param>
        /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row is used in the batch.</param>
        /// <param name="sparse">Whether the gradient is a sparse tensor.</param>
        /// <param name="device">Where; default the default device.</param>
        /// <param name="dtype">The element type; default the default type.</param>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_embeddings, embedding_dims, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, device, dtype);

        /// <summary>A parameter that takes over a tensor, which is empty afterwards.</summary>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        /// <inheritdoc cref="Modules.Dropout"/>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <inheritdoc cref="Modules.Dropout2d"/>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <inheritdoc cref="Modules.AlphaDropout"/>
        public static AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Dimensions start_dim to end_dim as one.</summary>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>Dimension dim as several; one size may be −1.</summary>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <inheritdoc cref="Modules.Identity"/>
        public static Identity Identity() => new();

        /// <summary>[*, C·r², H, W] as [*, C, H·r, W·r].</summary>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>Resizes the spatial dimensions to a size or by factors.</summary>
        public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
            new(size, scale_factor, mode, align_corners, recompute_scale_factor ?? false);

        /// <summary>A border of one value around the last two dimensions.</summary>
        public static ConstantPad2d ConstantPad2d(long padding, double value) => new([padding, padding, padding, padding], value);

        /// <summary>A border of one value: left, right, top, bottom.</summary>
        public static ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) => new(ToArray(padding), value);

        /// <summary>A mirrored border around the last two dimensions.</summary>
        public static ReflectionPad2d ReflectionPad2d(long padding) => new([padding, padding, padding, padding]);

        /// <summary>A mirrored border: left, right, top, bottom.</summary>
        public static ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) => new(ToArray(padding));

        /// <summary>A border of zeros around the last two dimensions.</summary>
        public static ZeroPad2d ZeroPad2d(long padding) => new([padding, padding, padding, padding]);

        /// <summary>A border of zeros: left, right, top, bottom.</summary>
        public static ZeroPad2d ZeroPad2d((long, long, long, long) padding) => new(ToArray(padding));

        private static long[] ToArray((long, long, long, long) sides) => [sides.Item1, sides.Item2, sides.Item3, sides.Item4];
    }
}
