namespace Lamina;

/// <summary>1 / (1 + exp(−x)), of each value: between 0 and 1. Keeps the shape, whatever it is.</summary>
/// <remarks>PyTorch: <c>nn.Sigmoid()</c>. Keras: <c>activation="sigmoid"</c>.</remarks>
public sealed class SigmoidAttribute : LayerAttribute;

/// <summary>The hyperbolic tangent of each value: between −1 and 1. Keeps the shape, whatever it is.</summary>
/// <remarks>PyTorch: <c>nn.Tanh()</c>. Keras: <c>activation="tanh"</c>.</remarks>
public sealed class TanhAttribute : LayerAttribute;

/// <summary>exp(x) over its sum along the feature axis: probabilities that add up to 1. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// A network ends in logits: <see cref="CrossEntropyAttribute"/> contains the softmax, and <c>Predict</c> and <c>Probabilities</c> apply it, so a
/// <c>Softmax</c> as the last layer would be applied twice. PyTorch: <c>nn.Softmax(dim=1)</c>. Keras: <c>Softmax(axis=1)</c>.
/// </remarks>
public sealed class SoftmaxAttribute : LayerAttribute;

/// <summary>The logarithm of <see cref="SoftmaxAttribute">Softmax</see> along the feature axis, computed without overflow. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// As the last layer it changes nothing for <see cref="CrossEntropyAttribute"/> and <c>Predict</c>, which apply it themselves.
/// PyTorch: <c>nn.LogSoftmax(dim=1)</c>. Keras: <c>activation="log_softmax"</c>, along the last axis.
/// </remarks>
public sealed class LogSoftmaxAttribute : LayerAttribute;

/// <summary>x / (1 + |x|), of each value: between −1 and 1, with slower tails than tanh. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.Softsign()</c>. Keras: <c>activation="softsign"</c>. Source: Glorot and Bengio 2010, "Understanding the Difficulty of Training
/// Deep Feedforward Neural Networks".
/// </remarks>
public sealed class SoftsignAttribute : LayerAttribute;

/// <summary>Each value, limited to the range from min to max. Keeps the shape, whatever it is.</summary>
/// <remarks>Error: a max that is not above min. PyTorch: <c>nn.Hardtanh(min, max)</c>. Keras: <c>activation="hard_tanh"</c>, from −1 to 1.</remarks>
public sealed class HardtanhAttribute : LayerAttribute
{
    /// <summary>Limits values.</summary>
    /// <param name="min">The least result. Default: -1.</param>
    /// <param name="max">The greatest result; above <paramref name="min"/>. Default: 1.</param>
    public HardtanhAttribute(double min = -1, double max = 1)
    {
        Min = min;
        Max = max;
    }

    /// <summary>The least result.</summary>
    public double Min { get; }

    /// <summary>The greatest result.</summary>
    public double Max { get; }
}

/// <summary>min(max(x + 3, 0), 6) / 6, of each value: between 0 and 1. Keeps the shape, whatever it is.</summary>
/// <remarks>
/// PyTorch: <c>nn.Hardsigmoid()</c>. Keras 3: <c>activation="hard_sigmoid"</c>, the same; Keras 2 and TensorFlow's Keras have a steeper one,
/// min(max(0.2·x + 0.5, 0), 1), so that weights from there give other values here. Source: <see href="https://arxiv.org/abs/1905.02244">Howard et al. 2019</see>.
/// </remarks>
public sealed class HardSigmoidAttribute : LayerAttribute;
