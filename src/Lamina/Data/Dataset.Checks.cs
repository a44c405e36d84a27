namespace Lamina;

// What right answers must be.
public partial class Dataset
{
    private void CheckRange()
    {
        if (TargetKind != TargetKinds.Labels)
        {
            if (!Divergence.IsFinite(targets)) throw new ArgumentException($"{Name}: a target value is not finite (NaN or infinity).", nameof(targets));
            CheckProbabilities();
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

    private void CheckProbabilities()
    {
        if (TargetKind != TargetKinds.SoftLabels) return;
        using var min = targets.min();
        using var max = targets.max();
        float least = min.item<float>(), greatest = max.item<float>();
        if (least < 0 || greatest > 1) throw new ArgumentException($"{Name}: probabilities go from {least:g4} to {greatest:g4}; each is from 0 to 1.", nameof(targets));
    }
}
