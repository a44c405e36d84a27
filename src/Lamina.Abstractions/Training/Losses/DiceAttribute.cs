namespace Lamina;

/// <summary>
/// 1 − (2·Σp·y + Smooth)/(Σp + Σy + Smooth), with sums over all outputs of a sample, averaged over the batch: how little a predicted region overlaps the true one. Takes
/// logits: the sigmoid is part of it.
/// </summary>
/// <remarks>
/// <para>Targets: <c>TargetValues</c> or <c>SoftLabels</c> of the output's shape, each 0 or 1.</para>
/// <para>PyTorch: none. Keras: <c>Dice()</c> on probabilities, with sums over the whole batch. Source:
/// <see href="https://arxiv.org/abs/1606.04797">Milletari et al. 2016</see>, with the plain sums of MONAI's <c>DiceLoss(sigmoid=True)</c>.</para>
/// </remarks>
public sealed class DiceAttribute : LossAttribute
{
    /// <summary>Added to numerator and denominator, so that an empty region that is found empty costs nothing; above 0. Default: 1.</summary>
    public double Smooth { get; set; }
}
