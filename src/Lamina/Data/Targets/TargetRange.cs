namespace Lamina;

/// <summary>Checks the values of right answers in memory; streamed ones are checked by their <see cref="StreamedTarget"/>.</summary>
internal static class TargetRange
{
    /// <param name="name">What messages call the answers.</param>
    /// <param name="targets">The answers, at least one.</param>
    /// <exception cref="ArgumentException">A label is no class, a probability not from 0 to 1, or a number not finite.</exception>
    public static void Check(string name, Target targets)
    {
        if (targets.Kind == TargetKinds.Labels)
        {
            CheckLabels(name, targets);
            return;
        }
        if (Divergence.FirstRowNotFinite(targets.Tensor) is { } row) throw new ArgumentException($"{name}: the target of sample {row} is not finite (NaN or infinity).", nameof(targets));
        if (targets.Kind == TargetKinds.SoftLabels) CheckProbabilities(name, targets);
    }

    private static void CheckLabels(string name, Target targets)
    {
        using var min = targets.Tensor.min();
        using var max = targets.Tensor.max();
        long lowest = min.item<long>(), highest = max.item<long>();
        if (lowest >= 0 && highest < targets.Classes) return;
        using var flat = targets.Tensor.flatten();
        using var values = flat.data<long>();
        long[] all = values.ToArray();
        int first = Array.FindIndex(all, label => label < 0 || label >= targets.Classes);
        throw new ArgumentException(
            $"{name}: labels go from {lowest} to {highest}, but {targets.Classes} classes are 0 to {targets.Classes - 1}. " +
            $"The first that is none is of sample {first / (all.Length / targets.Count)}, with {all[first]}.", nameof(targets));
    }

    /// <param name="name">What messages call the answers.</param>
    /// <param name="targets">The answers.</param>
    /// <param name="loss">What takes the answers as probabilities; null: that is what they are.</param>
    /// <exception cref="ArgumentException">One is not from 0 to 1.</exception>
    public static void CheckProbabilities(string name, Target targets, string? loss = null)
    {
        using var min = targets.Tensor.min();
        using var max = targets.Tensor.max();
        float least = min.item<float>(), greatest = max.item<float>();
        if (least >= 0 && greatest <= 1) return;
        using var flat = targets.Tensor.flatten();
        using var values = flat.data<float>();
        float[] all = values.ToArray();
        int first = Array.FindIndex(all, value => value is < 0 or > 1);
        throw new ArgumentException(
            $"{name}: {(loss is null ? "probabilities" : "target values")} go from {least:g4} to {greatest:g4}{(loss is null ? ";" : $", but {loss} takes probabilities:")} each is from 0 to 1. " +
            $"The first that is not is of sample {first / (all.Length / targets.Count)}, with {all[first]:g4}.", nameof(targets));
    }
}
