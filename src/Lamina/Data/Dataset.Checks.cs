using TorchSharp;

namespace Lamina;

// What right answers in memory must be; those that are read are checked by their StreamedTarget.
public partial class Dataset
{
    private void CheckRange(torch.Tensor targets)
    {
        if (TargetKind != TargetKinds.Labels)
        {
            if (Divergence.FirstRowNotFinite(targets) is { } row) throw new ArgumentException($"{Name}: the target of sample {row} is not finite (NaN or infinity).", nameof(targets));
            CheckProbabilities(targets);
            return;
        }
        using var min = targets.min();
        using var max = targets.max();
        long lowest = min.item<long>(), highest = max.item<long>();
        if (lowest >= 0 && highest < Classes) return;
        using var flat = targets.flatten();
        using var values = flat.data<long>();
        long[] all = values.ToArray();
        int first = Array.FindIndex(all, label => label < 0 || label >= Classes);
        throw new ArgumentException(
            $"{Name}: labels go from {lowest} to {highest}, but {Classes} classes are 0 to {Classes - 1}. The first that is none is of sample {first / (all.Length / Count)}, with {all[first]}.", nameof(targets));
    }

    private void CheckProbabilities(torch.Tensor targets)
    {
        if (TargetKind != TargetKinds.SoftLabels) return;
        using var min = targets.min();
        using var max = targets.max();
        float least = min.item<float>(), greatest = max.item<float>();
        if (least < 0 || greatest > 1) throw new ArgumentException($"{Name}: probabilities go from {least:g4} to {greatest:g4}; each is from 0 to 1.", nameof(targets));
    }

    /// <summary>The first sample of which the probabilities, or those of a pixel, do not add up to 1, and what they add up to; null: they all do.</summary>
    internal (int Sample, double Sum)? FirstOddShares()
    {
        // As far off as probabilities of 16 bits may be.
        const float tolerance = 0.01f;
        if (TargetKind != TargetKinds.SoftLabels || ReadsTargets) return null;
        using var probabilities = targets.Range(0, Count);
        using var sums = probabilities.sum(1);
        using var flat = sums.flatten();
        using var values = flat.data<float>();
        float[] all = values.ToArray();
        int first = Array.FindIndex(all, sum => Math.Abs(sum - 1) > tolerance);
        return first < 0 ? null : (first / (all.Length / Count), all[first]);
    }
}
