namespace Lamina;

/// <summary>
/// −log(probability of the true class), averaged over the batch, in nats. Takes logits: the softmax is part of it. A network that knows nothing
/// of K classes starts near ln(K).
/// </summary>
/// <remarks>
/// The output must be one number per class. PyTorch: <c>nn.CrossEntropyLoss()</c>. Keras: <c>SparseCategoricalCrossentropy(from_logits=True)</c>.
/// </remarks>
public sealed class CrossEntropyAttribute : LossAttribute;
