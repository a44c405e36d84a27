namespace Lamina;

/// <summary>How weights start. Fan-in and fan-out are the numbers of inputs and outputs that one weight's unit sees: kernel cells × channels / groups.</summary>
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

    /// <summary>All zeros. For a kernel it makes all units equal, and they stay equal; meant for biases.</summary>
    Zeros,
}
