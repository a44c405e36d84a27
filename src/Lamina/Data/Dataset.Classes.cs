namespace Lamina;

// The classes of samples, and of their pixels.
public partial class Dataset
{
    // How many are looked at at a time: streamed ones do not all fit into memory.
    private const int Counted = 1024;

    /// <summary>Whether each sample is of one class.</summary>
    internal bool HasLabels => TargetKind == TargetKinds.Labels && targets.Store.Shape.Length == 1;

    /// <summary>Whether answers are read when they are needed, so that looking at all of them takes time.</summary>
    internal bool ReadsTargets => targets.Store.IsSlow;

    /// <summary>How many labels of each class there are, those of pixels too.</summary>
    internal int[] CountClasses()
    {
        int[] counts = new int[Classes];
        for (int start = 0; start < Count; start += Counted)
        {
            using var some = targets.Store.Range(start, Math.Min(Counted, Count - start));
            using var flat = some.flatten();
            using var counted = flat.bincount(null, Classes);
            using var values = counted.data<long>();
            for (int label = 0; label < Classes; label++) counts[label] += (int)values[label];
        }
        return counts;
    }

    /// <summary>
    /// The first sample whose probabilities, or those of one of its pixels, do not add up to 1, and what they add up to; null: all do, or they are read when they are needed.
    /// </summary>
    internal (int Sample, double Sum)? FirstOddShares()
    {
        // As far off as 16-bit probabilities may be.
        const float tolerance = 0.01f;
        if (TargetKind != TargetKinds.SoftLabels || ReadsTargets) return null;
        using var probabilities = targets.Store.Range(0, Count);
        using var sums = probabilities.sum(1);
        using var flat = sums.flatten();
        using var values = flat.data<float>();
        float[] all = values.ToArray();
        int first = Array.FindIndex(all, sum => Math.Abs(sum - 1) > tolerance);
        return first < 0 ? null : (first / (all.Length / Count), all[first]);
    }

    /// <summary>Requires that the answers are probabilities; those that are read when they are needed are left to the loss.</summary>
    /// <param name="loss">What takes them so.</param>
    /// <exception cref="ArgumentException">One is not from 0 to 1.</exception>
    internal void CheckProbabilities(string loss)
    {
        if (TargetKind != TargetKinds.TargetValues || ReadsTargets) return;
        using var values = targets.Store.Range(0, Count);
        TargetRange.CheckProbabilities(Name, Target.Of(TargetKind, values, Classes), loss);
    }

    private int[] ReadLabels()
    {
        if (!HasLabels) throw new InvalidOperationException($"{Name} has {TargetKind} {ShapeText.Tensor(targets.Store.Shape)}, and no class index for each sample.");
        using var all = targets.Store.Range(0, Count);
        using var values = all.data<long>();
        return Array.ConvertAll(values.ToArray(), value => (int)value);
    }
}
