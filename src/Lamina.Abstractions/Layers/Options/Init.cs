namespace Lamina;

/// <summary>How weights are initialised. Fan-in and fan-out are the numbers of inputs and outputs that one weight's unit sees: kernel cells × channels / groups.</summary>
public enum Init
{
    /// <summary>
    /// Chosen by what the layer feeds: He for ReLU and its like, LeCun for SELU, Glorot for tanh, sigmoid, softmax or a linear head; zeros for a bias.
    /// Never PyTorch's own default for <c>Linear</c> and <c>Conv2d</c>, which keeps a sixth of the variance in each ReLU layer.
    /// </summary>
    Auto,

    /// <summary>
    /// N(0, 2 / fan-in). PyTorch: <c>kaiming_normal_</c>. Keras: <c>he_normal</c> (there truncated). Source:
    /// <see href="https://arxiv.org/abs/1502.01852">He et al. 2015</see>.
    /// </summary>
    HeNormal,

    /// <summary>U(−b, b) with b² = 6 / fan-in. PyTorch: <c>kaiming_uniform_</c> with ReLU's gain. Keras: <c>he_uniform</c>. Source: He et al. 2015.</summary>
    HeUniform,

    /// <summary>
    /// N(0, 2 / (fan-in + fan-out)). PyTorch: <c>xavier_normal_</c>. Keras: <c>glorot_normal</c> (there truncated). Source:
    /// <see href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio 2010</see>.
    /// </summary>
    GlorotNormal,

    /// <summary>U(−b, b) with b² = 6 / (fan-in + fan-out). PyTorch: <c>xavier_uniform_</c>. Keras: <c>glorot_uniform</c>. Source: Glorot and Bengio 2010.</summary>
    GlorotUniform,

    /// <summary>
    /// N(0, 1 / fan-in), which SELU needs. Keras: <c>lecun_normal</c> (there truncated). Source: LeCun et al. 1998, "Efficient BackProp", section 4.6.
    /// </summary>
    LeCunNormal,

    /// <summary>
    /// Orthonormal rows, or columns where a kernel has more outputs than inputs: each layer keeps the norm of its signal. For kernels only. PyTorch:
    /// <c>orthogonal_</c>. Keras: <c>orthogonal</c>. Source: <see href="https://arxiv.org/abs/1312.6120">Saxe et al. 2013</see>.
    /// </summary>
    Orthogonal,

    /// <summary>N(mean, std²) with the numbers written beside it: <c>KernelStd</c>, and <c>KernelMean</c> if it is not 0. PyTorch: <c>normal_</c>. Keras: <c>random_normal</c>.</summary>
    Normal,

    /// <summary>U(min, max) with the bounds written beside it: <c>KernelMin</c>, <c>KernelMax</c>. PyTorch: <c>uniform_</c>. Keras: <c>random_uniform</c>.</summary>
    Uniform,

    /// <summary>
    /// <see cref="Normal"/>, with values beyond two standard deviations from the mean drawn again. Keras: <c>truncated_normal</c>, the same. PyTorch:
    /// <c>trunc_normal_(a, b)</c> with a and b two deviations from the mean (its own defaults are −2 and 2, whatever the deviation).
    /// </summary>
    TruncatedNormal,

    /// <summary>One number everywhere, written beside it: <c>BiasValue</c>. Meant for biases: with a constant kernel all units are equal, and stay equal.</summary>
    Constant,

    /// <summary>All zeros. Meant for biases: with a kernel of zeros all units are equal, and stay equal.</summary>
    Zeros,
}
