namespace Lamina;

/// <summary>1 / (1 + exp(−x)), of each value: between 0 and 1. Any shape, which stays.</summary>
/// <remarks>PyTorch: <c>nn.Sigmoid()</c>. Keras: <c>activation="sigmoid"</c>.</remarks>
public sealed class SigmoidAttribute : LayerAttribute;

/// <summary>The hyperbolic tangent of each value: between −1 and 1. Any shape, which stays.</summary>
/// <remarks>PyTorch: <c>nn.Tanh()</c>. Keras: <c>activation="tanh"</c>.</remarks>
public sealed class TanhAttribute : LayerAttribute;

/// <summary>exp(x) over its sum along the feature axis: probabilities that add up to 1. Any shape, which stays.</summary>
/// <remarks>
/// A network ends in logits: <see cref="CrossEntropyAttribute"/> contains the softmax, and <c>Predict</c> and <c>Probabilities</c> apply it, so a
/// last layer <c>Softmax</c> would be applied twice. PyTorch: <c>nn.Softmax(dim=1)</c>. Keras: <c>Softmax(axis=1)</c>.
/// </remarks>
public sealed class SoftmaxAttribute : LayerAttribute;
