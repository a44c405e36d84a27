namespace Lamina;

// The classes of samples, and of their pixels.
public partial class Dataset
{
    // So many of them are looked at at a time: those that are read do not all fit into memory.
    private const int Counted = 1024;

    /// <summary>Whether each sample is of one class.</summary>
    internal bool HasLabels => TargetKind == TargetKinds.Labels && targets.Shape.Length == 1;

    /// <summary>Whether answers are read when they are needed, so that looking at all of them takes long.</summary>
    internal bool ReadsTargets => targets.IsSlow;

    private bool IsPerPixel => targets.Shape.Length > (TargetKind == TargetKinds.Labels ? 1 : 2);

    /// <summary>How many labels of each class there are, those of pixels too.</summary>
    internal int[] CountClasses()
    {
        int[] counts = new int[Classes];
        for (int start = 0; start < Count; start += Counted)
        {
            using var some = targets.Range(start, Math.Min(Counted, Count - start));
            using var flat = some.flatten();
            using var counted = flat.bincount(null, Classes);
            using var values = counted.data<long>();
            for (int label = 0; label < Classes; label++) counts[label] += (int)values[label];
        }
        return counts;
    }

    private int[] ReadLabels()
    {
        if (!HasLabels) throw new InvalidOperationException($"{Name} has {TargetKind} {ShapeText.Tensor(targets.Shape)}, and no class index for each sample.");
        using var all = targets.Range(0, Count);
        using var values = all.data<long>();
        return Array.ConvertAll(values.ToArray(), value => (int)value);
    }
}
