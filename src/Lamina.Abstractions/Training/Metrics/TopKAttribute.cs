namespace Lamina;

/// <summary>The fraction of the samples whose true class is among the k likeliest, 0 to 1. Higher is better.</summary>
/// <remarks>Targets: <c>Labels</c>, or <c>SoftLabels</c>, of which the likeliest class is the true one. Keras: <c>SparseTopKCategoricalAccuracy(k)</c>.</remarks>
public sealed class TopKAttribute : MetricAttribute
{
    /// <summary>The fraction of the samples whose true class is among the k likeliest.</summary>
    /// <param name="k">How many guesses count; at least 2, at most the number of classes. 5 is usual for 1,000 classes.</param>
    public TopKAttribute(int k) => K = k;

    /// <summary>How many guesses count.</summary>
    public int K { get; }
}
