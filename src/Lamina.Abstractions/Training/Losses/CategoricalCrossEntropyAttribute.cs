namespace Lamina;

/// <summary>
/// −log(probability of the true class), for a network that ends in a softmax of its own: a form for ports. <see cref="CrossEntropyAttribute"/> on logits is more accurate.
/// </summary>
/// <remarks>
/// <para>The output is divided by its sum over the classes and kept within 1e-7 of 0 and 1. Targets: <c>Labels</c> or <c>SoftLabels</c>.</para>
/// <para>Keras: <c>CategoricalCrossentropy()</c>, <c>SparseCategoricalCrossentropy()</c>. PyTorch: <c>nn.NLLLoss()</c> on the logarithm.</para>
/// </remarks>
public sealed class CategoricalCrossEntropyAttribute : LossAttribute;
