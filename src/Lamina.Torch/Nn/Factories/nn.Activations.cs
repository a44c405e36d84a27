using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <inheritdoc cref="Modules.ELU"/>
        public static ELU ELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

        /// <inheritdoc cref="Modules.GELU"/>
        public static GELU GELU() => new(false);

        /// <inheritdoc cref="Modules.GELU"/>
        public static GELU GELU(bool inplace) => new(inplace);

        /// <inheritdoc cref="Modules.Hardswish"/>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <inheritdoc cref="Modules.LeakyReLU"/>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <inheritdoc cref="Modules.LogSoftmax"/>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <inheritdoc cref="Modules.Mish"/>
        public static Mish Mish() => new(false);

        /// <inheritdoc cref="Modules.Mish"/>
        public static Mish Mish(bool inplace) => new(inplace);

        /// <inheritdoc cref="Modules.PReLU"/>
        /// <param name="num_parameters">1, or the number of channels.</param>
        /// <param name="init">The first slope.</param>
        /// <param name="device">Where; default the default device.</param>
        /// <param name="dtype">The element type; default the default type.</param>
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) => new(num_parameters, init, device, dtype);

        /// <inheritdoc cref="Modules.ReLU"/>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <inheritdoc cref="Modules.ReLU6"/>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <inheritdoc cref="Modules.SELU"/>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <inheritdoc cref="Modules.Sigmoid"/>
        public static Sigmoid Sigmoid() => new(false);

        /// <inheritdoc cref="Modules.Sigmoid"/>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <inheritdoc cref="Modules.SiLU"/>
        public static SiLU SiLU() => new(false);

        /// <inheritdoc cref="Modules.SiLU"/>
        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <inheritdoc cref="Modules.Softmax"/>
        public static Softmax Softmax(long dim) => new(dim);

        /// <inheritdoc cref="Modules.Softplus"/>
        public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

        /// <inheritdoc cref="Modules.Tanh"/>
        public static Tanh Tanh() => new(false);

        /// <inheritdoc cref="Modules.Tanh"/>
        public static Tanh Tanh(bool inplace = false) => new(inplace);
    }
}
