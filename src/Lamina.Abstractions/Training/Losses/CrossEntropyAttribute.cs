namespace Lamina;

/// <summary>
/// −log(probability of the true class), averaged over the batch, in nats. Takes logits: the softmax is part of it. A network that knows nothing
/// of K classes starts near ln(K).
/// </summary>
/// <remarks>
/// <para>The output must be one number per class. Targets: <c>Labels</c> (class indices), or <c>SoftLabels</c> (one-hot, smoothed or mixed probabilities).</para>
/// <para>
/// PyTorch: <c>nn.CrossEntropyLoss(weight, label_smoothing)</c>. Keras: <c>SparseCategoricalCrossentropy(from_logits=True)</c> for indices,
/// <c>CategoricalCrossentropy(from_logits=True)</c> for one-hot rows.
/// </para>
/// </remarks>
public sealed class CrossEntropyAttribute : LossAttribute
{
    /// <summary>
    /// The fraction of the target that is spread evenly over all classes; at least 0, below 1. 0.1 is usual. Source:
    /// <see href="https://arxiv.org/abs/1512.00567">Szegedy et al. 2015</see>. Default: 0.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>
    /// The weight of each class in the loss, one number per class, at least 0; the mean is divided by the sum of the weights. Keras: <c>class_weight</c>, which divides by the number of
    /// samples. Default: none.
    /// </summary>
    public double[] ClassWeights { get; set; } = [];
}
