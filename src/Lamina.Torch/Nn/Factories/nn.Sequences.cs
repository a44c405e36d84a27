using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <inheritdoc cref="Modules.GRU"/>
        /// <param name="inputSize">Features of the input.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers on top of each other.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="batchFirst">Whether the batch is the first dimension instead of the second.</param>
        /// <param name="dropout">Dropped between layers in training.</param>
        /// <param name="bidirectional">Whether a second set of units runs backwards.</param>
        /// <param name="device">Where; default the default device.</param>
        /// <param name="dtype">The element type; default the default type.</param>
        public static GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);

        /// <inheritdoc cref="Modules.LSTM"/>
        /// <param name="inputSize">Features of the input.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers on top of each other.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="batchFirst">Whether the batch is the first dimension instead of the second.</param>
        /// <param name="dropout">Dropped between layers in training.</param>
        /// <param name="bidirectional">Whether a second set of units runs backwards.</param>
        /// <param name="device">Where; default the default device.</param>
        /// <param name="dtype">The element type; default the default type.</param>
        public static LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);

        /// <inheritdoc cref="Modules.MultiheadAttention"/>
        /// <param name="embedded_dim">Features of query and output.</param>
        /// <param name="num_heads">A divisor of them.</param>
        /// <param name="dropout">Share of weights dropped in training.</param>
        /// <param name="bias">Whether the projections have biases.</param>
        /// <param name="add_bias_kv">Whether a learned key and value are added.</param>
        /// <param name="add_zero_attn">Whether a key and value of zeros are added.</param>
        /// <param name="kdim">Features of the keys; default as the query.</param>
        /// <param name="vdim">Features of the values; default as the query.</param>
        public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
            new(embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim);
    }
}
