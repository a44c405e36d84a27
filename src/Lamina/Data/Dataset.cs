using TorchSharp;

namespace Lamina;

/// <summary>Samples of any shape and their right answers: class indices, probabilities of the classes, or numbers.</summary>
/// <remarks>
/// In memory it owns its tensors; bytes stay bytes until a batch is made, so MNIST takes 47 MB rather than 188. A data set over a
/// <see cref="SampleReader"/> holds labels only: batches are read ahead on worker threads, twice as many as there are processors at most.
/// </remarks>
public class Dataset : IDisposable
{
    private static readonly int Ahead = 2 * Environment.ProcessorCount;

    private readonly SampleStore samples;
    private readonly torch.Tensor targets;
    private readonly Lazy<int[]> labelValues;

    /// <summary>A data set over tensors, which it owns from now on.</summary>
    /// <param name="name">What messages call it: MNIST test.</param>
    /// <param name="samples">The samples, [N, ...]; pixels may be bytes.</param>
    /// <param name="labels">The class of each sample, Int64 [N].</param>
    /// <param name="classes">How many classes there are: K.</param>
    /// <exception cref="ArgumentException">The two differ in length, are empty, or a label is not from 0 to K − 1.</exception>
    public Dataset(string name, torch.Tensor samples, torch.Tensor labels, int classes) : this(name, Store(samples), labels, TargetKinds.Labels, classes)
    {
    }

    /// <summary>A data set whose samples are read when they are needed.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="classes">How many classes there are: K.</param>
    /// <param name="shape">The sizes of one sample: 3, 224, 224.</param>
    /// <param name="read">Reads one sample.</param>
    /// <exception cref="ArgumentException">There is no sample, or a label is not from 0 to K − 1.</exception>
    public Dataset(string name, IReadOnlyList<int> labels, int classes, long[] shape, SampleReader read)
        : this(name, Store(name, labels, shape, read), LabelTensor(labels), TargetKinds.Labels, classes)
    {
    }

    /// <summary>A data set whose answers are probabilities of the classes, or a yes or no for each; it owns the tensors from now on.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="samples">The samples, [N, ...]; pixels may be bytes.</param>
    /// <param name="labels">The probabilities, Float32 [N, K].</param>
    /// <exception cref="ArgumentException">The two differ in length, are empty, or a probability is not from 0 to 1.</exception>
    public Dataset(string name, torch.Tensor samples, SoftLabels labels) : this(name, Store(samples), labels.Tensor, TargetKinds.SoftLabels, labels.Classes)
    {
    }

    /// <summary>A data set whose answers are numbers; it owns the tensors from now on.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="samples">The samples, [N, ...]; pixels may be bytes.</param>
    /// <param name="values">The numbers, Float32 [N, ...] as the network gives them.</param>
    /// <exception cref="ArgumentException">The two differ in length, are empty, or a number is not finite.</exception>
    public Dataset(string name, torch.Tensor samples, TargetValues values) : this(name, Store(samples), values.Tensor, TargetKinds.TargetValues, 0)
    {
    }

    internal Dataset(string name, SampleStore samples, torch.Tensor targets, TargetKinds kind, int classes)
    {
        ArgumentNullException.ThrowIfNull(targets);
        (Name, TargetKind, Classes) = (name, kind, classes);
        Count = kind == TargetKinds.Labels ? new Labels(targets, classes).Count : (int)targets.size(0);
        if (samples.Shape is not [var rows, ..] || rows != Count || Count == 0)
            throw new ArgumentException(
                $"{name}: samples {ShapeText.Tensor(samples.Shape)} and {(kind == TargetKinds.TargetValues ? "values" : "labels")} {ShapeText.Tensor(targets.shape)}: " +
                "both need the same number of rows, at least one.", nameof(samples));
        this.samples = samples;
        this.targets = targets;
        labelValues = new Lazy<int[]>(ReadLabels);
        CheckRange();
    }

    /// <summary>What messages call this data set.</summary>
    public string Name { get; }

    /// <summary>How many samples there are: N.</summary>
    public int Count { get; }

    /// <summary>What kind of answers the samples have.</summary>
    public TargetKinds TargetKind { get; }

    /// <summary>How many classes there are: K. Labels are 0 to K − 1. 0 where the answers are numbers.</summary>
    public int Classes { get; }

    /// <summary>The name of each class; empty: they are called by their number.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>The samples one by one. Nothing is copied until one is used.</summary>
    public SampleList Images => new(samples);

    /// <summary>The class index of each sample.</summary>
    /// <exception cref="InvalidOperationException">The answers are no class indices.</exception>
    public IReadOnlyList<int> Labels => labelValues.Value;

    /// <summary>What is done to samples while they are learnt from; measuring leaves them as they are. Nothing by default.</summary>
    public IReadOnlyList<Augmentation> Augmentations { get; set; } = [];

    /// <summary>The sizes of one sample.</summary>
    internal long[] SampleShape => samples.Shape[1..];

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        samples.Dispose();
        targets.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The samples that <paramref name="rows"/> (Int64 [n], on the CPU) names, in that order, on <paramref name="device"/>.</summary>
    internal (Batch, Target) Gather(torch.Tensor rows, torch.Device device) => (
        ToBatch(samples.Rows(rows), device),
        ToTarget(targets.index_select(0, rows), device));

    /// <summary>The samples from <paramref name="start"/> in the order in which they are stored, on <paramref name="device"/>.</summary>
    internal (Batch, Target) Range(int start, int count, torch.Device device) => (
        ToBatch(samples.Range(start, count), device),
        ToTarget(targets.narrow(0, start, count), device));

    /// <summary>Batches to measure on, in the order in which the samples are stored; each is to be disposed.</summary>
    internal IEnumerable<LabelledBatch> InOrder((int Start, int Length)[] cuts, torch.Device device) =>
        Make(cuts.Length, samples.IsSlow, i => new LabelledBatch(Range(cuts[i].Start, cuts[i].Length, device)));

    /// <summary>Batches to learn from, augmented; each is to be disposed.</summary>
    /// <param name="order">The order of all samples, Int64 [N] on the CPU.</param>
    /// <param name="cuts">Where each batch is in that order.</param>
    /// <param name="seed">The seed of the run; what chance does to a sample depends on it, the epoch and the sample.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="device">Where to.</param>
    internal IEnumerable<LabelledBatch> Shuffled(torch.Tensor order, (int Start, int Length)[] cuts, long seed, int epoch, torch.Device device)
    {
        var augmenter = Augmentations.Count == 0 ? null : new Augmenter(Augmentations, seed, epoch);
        return Make(cuts.Length, samples.IsSlow || augmenter is not null, i =>
        {
            using var rows = order.narrow(0, cuts[i].Start, cuts[i].Length);
            if (augmenter is null) return new LabelledBatch(Gather(rows, device));
            using var pixels = samples.Rows(rows);
            var numbers = pixels.to(torch.ScalarType.Float32, true);
            augmenter.Apply(numbers, rows);
            return new LabelledBatch(ToBatch(numbers, device), ToTarget(targets.index_select(0, rows), device));
        });
    }

    /// <summary>The named samples as a data set of its own, of the same kind.</summary>
    internal Dataset Select(string name, long[] rows)
    {
        using var indices = torch.tensor(rows);
        return Like(name, samples.Select(indices), targets.index_select(0, indices));
    }

    private protected virtual Dataset Like(string name, SampleStore samples, torch.Tensor targets) =>
        new(name, samples, targets, TargetKind, Classes) { ClassNames = ClassNames };

    private static IEnumerable<LabelledBatch> Make(int count, bool ahead, Func<int, LabelledBatch> make) =>
        ahead ? Prefetch.Ahead(count, Ahead, make) : Enumerable.Range(0, count).Select(make);

    private static Batch ToBatch(torch.Tensor rows, torch.Device device)
    {
        // Bytes travel to the device as bytes and become floats there: a quarter of the traffic.
        if (device.type != DeviceType.CPU)
        {
            using var here = rows;
            return ToFloats(here.to(device));
        }
        return ToFloats(rows);
    }

    private static Batch ToFloats(torch.Tensor rows)
    {
        if (rows.dtype != torch.ScalarType.Byte) return Batch.Owning(rows);
        using (rows) return Batch.Owning(rows.to(torch.ScalarType.Float32));
    }

    private Target ToTarget(torch.Tensor rows, torch.Device device)
    {
        if (device.type == DeviceType.CPU) return Target.Of(TargetKind, rows, Classes);
        using (rows) return Target.Of(TargetKind, rows.to(device), Classes);
    }

    private int[] ReadLabels()
    {
        if (TargetKind != TargetKinds.Labels) throw new InvalidOperationException($"{Name} has {TargetKind}, and no class index for each sample.");
        using var values = targets.data<long>();
        return Array.ConvertAll(values.ToArray(), value => (int)value);
    }

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
        int first = Array.FindIndex(labelValues.Value, label => label < 0 || label >= Classes);
        throw new ArgumentException(
            $"{Name}: labels go from {lowest} to {highest}, but {Classes} classes are 0 to {Classes - 1}. The first that is none is sample {first}, with {labelValues.Value[first]}.", nameof(targets));
    }

    private void CheckProbabilities()
    {
        if (TargetKind != TargetKinds.SoftLabels) return;
        using var min = targets.min();
        using var max = targets.max();
        float least = min.item<float>(), greatest = max.item<float>();
        if (least < 0 || greatest > 1) throw new ArgumentException($"{Name}: probabilities go from {least:g4} to {greatest:g4}; each is from 0 to 1.", nameof(targets));
    }

    private static TensorStore Store(torch.Tensor samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new TensorStore(samples);
    }

    private static StreamStore Store(string name, IReadOnlyList<int> labels, long[] shape, SampleReader read)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(read);
        return new StreamStore(name, shape, [.. Enumerable.Range(0, labels.Count)], read);
    }

    private static torch.Tensor LabelTensor(IReadOnlyList<int> labels) => torch.tensor(labels.Select(label => (long)label).ToArray());
}
