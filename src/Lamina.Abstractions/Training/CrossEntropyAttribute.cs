namespace Lamina;

/// <summary>
/// −log(probability of the true class), averaged over the batch, in nats. Takes logits: the softmax is part of it. A network that knows nothing
/// of K classes starts near ln(K).
/// </summary>
/// <remarks>
/// The output must be one number per class. PyTorch: <c>nn.CrossEntropyLoss(label_smoothing)</c>. Keras: <c>SparseCategoricalCrossentropy(from_logits=True)</c>.
/// </remarks>
public sealed class CrossEntropyAttribute : LossAttribute
{
    /// <summary>
    /// The part of the target that is spread evenly over all classes; at least 0, below 1. 0.1 is usual. Source:
    /// <see href="https://arxiv.org/abs/1512.00567">Szegedy et al. 2015</see>. Default: 0.
    /// </summary>
    public double LabelSmoothing { get; set; }
}
