namespace Lamina;

/// <summary>Parts of data sets, chosen by a seed. A part of a data set in memory is a copy; the whole stays as it is.</summary>
public static class DatasetSelection
{
    /// <summary>Cuts a data set in two, so that each class has the same share of both parts.</summary>
    /// <param name="data">The whole.</param>
    /// <param name="testPart">The fraction to measure on, above 0 and below 1.</param>
    /// <param name="seed">Decides which samples.</param>
    /// <exception cref="ArgumentException">A class has too few samples for both parts to have one.</exception>
    public static DataSplit Split(this Dataset data, double testPart, long seed = 0)
    {
        var (train, test) = Cut(data, testPart, seed);
        return new DataSplit(data.Select($"{data.Name} train", train), data.Select($"{data.Name} test", test));
    }

    /// <inheritdoc cref="Split(Dataset, double, long)"/>
    public static DataSplit<TShape> Split<TShape>(this Dataset<TShape> data, double testPart, long seed = 0) where TShape : IShape
    {
        var (train, test) = Cut(data, testPart, seed);
        return new DataSplit<TShape>((Dataset<TShape>)data.Select($"{data.Name} train", train), (Dataset<TShape>)data.Select($"{data.Name} test", test));
    }

    /// <summary>A subset in which the classes are as evenly represented as possible.</summary>
    /// <param name="data">The whole.</param>
    /// <param name="count">How many; at most all.</param>
    /// <param name="seed">Decides which samples.</param>
    public static Dataset Subset(this Dataset data, int count, long seed = 0) => data.Select(data.Name, Chosen(data, count, seed));

    /// <inheritdoc cref="Subset(Dataset, int, long)"/>
    public static Dataset<TShape> Subset<TShape>(this Dataset<TShape> data, int count, long seed = 0) where TShape : IShape =>
        (Dataset<TShape>)data.Select(data.Name, Chosen(data, count, seed));

    /// <summary>Oversamples: each class occurs as often as the largest one, the samples of smaller classes several times.</summary>
    /// <exception cref="InvalidOperationException">A sample is not of one class: there are no classes, or one for each pixel.</exception>
    public static Dataset Balanced(this Dataset data) => data.Select(data.Name, Repeated(data));

    /// <inheritdoc cref="Balanced(Dataset)"/>
    public static Dataset<TShape> Balanced<TShape>(this Dataset<TShape> data) where TShape : IShape =>
        (Dataset<TShape>)data.Select(data.Name, Repeated(data));

    /// <summary>How many samples each class has, or how many of their pixels.</summary>
    public static int[] ClassCounts(this Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.TargetKind != TargetKinds.Labels) throw new InvalidOperationException($"{data.Name} has {data.TargetKind}, and no classes to count.");
        return data.CountClasses();
    }

    private static (long[] Train, long[] Test) Cut(Dataset data, double testPart, long seed)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (testPart is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(testPart), testPart, "The part to measure on is above 0 and below 1.");
        var train = new List<long>();
        var test = new List<long>();
        foreach (var (label, rows) in ByClass(data, seed))
        {
            int tested = (int)Math.Round(testPart * rows.Count);
            if (tested == 0 || tested == rows.Count)
                throw new ArgumentException(FormattableString.Invariant($"{data.Name}: class {label} has too few samples, {rows.Count}, for {testPart:0.##} of them to be measured on and the rest to be learnt from."), nameof(data));
            test.AddRange(rows.Take(tested));
            train.AddRange(rows.Skip(tested));
        }
        train.Sort();
        test.Sort();
        return ([.. train], [.. test]);
    }

    private static long[] Chosen(Dataset data, int count, long seed)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (count < 1 || count > data.Count)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"{data.Name} has {data.Count} samples; a subset has 1 to {data.Count}.");
        // The first of each class, then the second of each, and so on.
        var inTurns = ByClass(data, seed).SelectMany(group => group.Rows.Select((row, turn) => (turn, row))).OrderBy(pair => pair.turn);
        return [.. inTurns.Take(count).Select(pair => pair.row).Order()];
    }

    private static long[] Repeated(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        int largest = data.ClassCounts().Max();
        if (!data.HasLabels)
            throw new InvalidOperationException($"{data.Name} has a class for each pixel, and a sample with a rare one holds common ones too: weigh the classes in the loss, with ClassWeights.");
        return [.. ByClass(data, 0).SelectMany(group => Enumerable.Range(0, largest).Select(i => group.Rows[i % group.Rows.Count]))];
    }

    /// <summary>The rows of each class that has any, in an order that depends on the seed.</summary>
    private static IEnumerable<(int Label, List<long> Rows)> ByClass(Dataset data, long seed)
    {
        using var order = Seed.Shuffle(data.Count, seed, 0);
        using var values = order.data<long>();
        var groups = new SortedDictionary<int, List<long>>();
        foreach (long row in values.ToArray())
        {
            // Without one class per sample, all samples are of one group.
            int label = data.HasLabels ? data.Labels[(int)row] : 0;
            if (!groups.TryGetValue(label, out var rows)) groups.Add(label, rows = []);
            rows.Add(row);
        }
        return groups.Select(group => (group.Key, group.Value));
    }
}
