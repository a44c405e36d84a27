namespace Lamina;

// Batches that are blended with themselves.
public partial class Dataset
{
    private double mixUpAlpha;

    /// <summary>
    /// Blends each training batch with itself in another order, and its labels with it: λ·a + (1 − λ)·b, with one λ of Beta(α, α) per batch. This is α: 0, the
    /// default, leaves batches alone; 0.2 to 0.4 in the paper; with 1 every λ is equally likely. Measuring leaves samples as they are. Parts of the data set have it too.
    /// </summary>
    /// <remarks>
    /// It follows the augmentations. The labels that reach the loss are soft, so that it must accept them, as <c>[CrossEntropy]</c> does; the accuracy on the
    /// training data counts the class of the larger share. Source: Zhang et al. 2018, mixup (arXiv:1710.09412); <see cref="MixUp"/> for a training loop of your own.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, or no number.</exception>
    /// <exception cref="InvalidOperationException">The answers are numbers.</exception>
    public double MixUpAlpha
    {
        get => mixUpAlpha;
        set
        {
            if (!(value >= 0)) throw new ArgumentOutOfRangeException(nameof(value), value, "Alpha is at least 0; 0 blends nothing.");
            if (value > 0 && TargetKind == TargetKinds.TargetValues) throw new InvalidOperationException($"{Name} has {TargetKind}; mix-up blends labels.");
            mixUpAlpha = value;
        }
    }

    /// <summary>The kind of answers that are learnt from.</summary>
    internal TargetKinds LearntKind => MixUpAlpha > 0 ? TargetKinds.SoftLabels : TargetKind;

    /// <summary>The augmentations of the samples, in order.</summary>
    internal IReadOnlyList<string> AugmentationNames =>
        [.. Augmentations.Select(augmentation => $"{augmentation}"), .. MixUpAlpha > 0 ? new[] { FormattableString.Invariant($"MixUp({MixUpAlpha})") } : []];

    private LabelledBatch Mixed(LabelledBatch batch, long seed, int epoch, int index)
    {
        if (MixUpAlpha == 0) return batch;
        using (batch)
        {
            // The streams below Count belong to the samples, for their augmentations.
            return MixUp.Blend(batch, MixUpAlpha, new RandomStream(seed, epoch, Count + index));
        }
    }
}
