using TorchSharp;

namespace Lamina;

/// <summary>Samples of any shape and their right answers: class indices (of samples, or of their pixels), probabilities of the classes, or numbers.</summary>
/// <remarks>
/// In memory it owns its tensors; bytes stay bytes until a batch is made, so MNIST takes 47 MB rather than 188. A data set over a
/// <see cref="SampleReader"/> reads batches ahead on worker threads, at most twice as many as there are processors; its answers are in memory, or read too.
/// </remarks>
public partial class Dataset : IDisposable
{
    private readonly SampleStore samples;
    private readonly TargetStore targets;
    private readonly Lazy<int[]> labelValues;
    private bool isDisposed;

    /// <summary>A data set over tensors, which it owns from now on.</summary>
    /// <param name="name">What messages call it: MNIST test.</param>
    /// <param name="samples">The samples, [N, ...]; pixels may be bytes.</param>
    /// <param name="labels">The class of each sample, Int64 [N]; or of each of its pixels, Int64 [N, H, W], for a network that gives K×H×W.</param>
    /// <param name="classes">How many classes there are: K.</param>
    /// <exception cref="ArgumentException">The two differ in length, are empty, or a label is not from 0 to K − 1.</exception>
    public Dataset(string name, torch.Tensor samples, torch.Tensor labels, int classes) : this(name, Store(samples), new Labels(labels, classes))
    {
    }

    /// <summary>A data set whose samples are read when they are needed, and whose answers are class indices in memory.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="classes">How many classes there are: K.</param>
    /// <param name="shape">The sizes of one sample: 3, 224, 224.</param>
    /// <param name="read">Reads one sample.</param>
    /// <exception cref="ArgumentException">There is no sample, or a label is not from 0 to K − 1.</exception>
    public Dataset(string name, IReadOnlyList<int> labels, int classes, long[] shape, SampleReader read)
        : this(name, new Labels(LabelTensor(labels), classes), shape, read)
    {
    }

    /// <summary>A data set whose samples are read when they are needed, and whose answers, of any kind, are in memory; it owns their tensor from now on.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="targets">The answers: <c>new TargetValues(prices)</c>.</param>
    /// <param name="shape">The sizes of one sample: 3, 224, 224.</param>
    /// <param name="read">Reads one sample.</param>
    /// <exception cref="ArgumentException">There is no sample, a label is not from 0 to K − 1, a probability is not from 0 to 1, or a number is not finite.</exception>
    public Dataset(string name, Target targets, long[] shape, SampleReader read) : this(name, Store(name, Rows(targets), shape, read), targets)
    {
    }

    /// <summary>A data set whose samples and answers are read when they are needed.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="count">How many samples there are: N.</param>
    /// <param name="shape">The sizes of one sample: 3, 224, 224.</param>
    /// <param name="read">Reads one sample.</param>
    /// <param name="targets">Reads its answer: <c>StreamedTarget.Values([1, 224, 224], ReadMask)</c>. Wrong ones are found when they are read.</param>
    /// <exception cref="ArgumentException">There is no sample.</exception>
    public Dataset(string name, int count, long[] shape, SampleReader read, StreamedTarget targets)
        : this(name, Store(name, count, shape, read), Answers(name, count, targets))
    {
    }

    /// <summary>A data set whose answers are probabilities of the classes, or a yes or no for each; it owns the tensors from now on.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="samples">The samples, [N, ...]; pixels may be bytes.</param>
    /// <param name="labels">The probabilities, Float32 [N, K].</param>
    /// <exception cref="ArgumentException">The two differ in length, are empty, or a probability is not from 0 to 1.</exception>
    public Dataset(string name, torch.Tensor samples, SoftLabels labels) : this(name, Store(samples), (Target)labels)
    {
    }

    /// <summary>A data set whose answers are numbers; it owns the tensors from now on.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="samples">The samples, [N, ...]; pixels may be bytes.</param>
    /// <param name="values">The numbers, Float32 [N, ...] as the network gives them.</param>
    /// <exception cref="ArgumentException">The two differ in length, are empty, or a number is not finite.</exception>
    public Dataset(string name, torch.Tensor samples, TargetValues values) : this(name, Store(samples), (Target)values)
    {
    }

    private Dataset(string name, SampleStore samples, Target targets) : this(name, samples, TargetStore.Of(targets)) => TargetRange.Check(name, targets);

    private protected Dataset(string name, SampleStore samples, TargetStore targets)
    {
        (Name, Count) = (name, targets.Store.Count);
        if (samples.Shape is not [var rows, ..] || rows != Count || Count == 0)
            throw new ArgumentException(
                $"{name}: samples {ShapeText.Tensor(samples.Shape)} and {(targets.Kind == TargetKinds.TargetValues ? "values" : "labels")} {ShapeText.Tensor(targets.Store.Shape)}: " +
                "both need the same number of rows, at least one.", nameof(samples));
        this.samples = samples;
        this.targets = targets;
        labelValues = new Lazy<int[]>(ReadLabels);
    }

    /// <summary>What messages call this data set.</summary>
    public string Name { get; }

    /// <summary>How many samples there are: N.</summary>
    public int Count { get; }

    /// <summary>What kind of answers the samples have.</summary>
    public TargetKinds TargetKind => targets.Kind;

    /// <summary>How many classes there are: K. Labels are 0 to K − 1. 0 where the answers are numbers.</summary>
    public int Classes => targets.Classes;

    /// <summary>The name of each class; empty: they are called by their number.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>The samples one by one. Nothing is copied until one is used.</summary>
    public SampleList Images => new(samples);

    /// <summary>The class index of each sample.</summary>
    /// <exception cref="InvalidOperationException">The answers are no class indices, or one for each pixel.</exception>
    public IReadOnlyList<int> Labels => labelValues.Value;

    /// <summary>Applied to training samples; measuring leaves samples as they are. Parts of the data set have them too. Default: none.</summary>
    public IReadOnlyList<Augmentation> Augmentations { get; set; } = [];

    /// <summary>The sizes of one sample.</summary>
    internal long[] SampleShape => samples.Shape[1..];

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        isDisposed = true;
        samples.Dispose();
        foreach (var (_, store) in beside) store.Dispose();
        targets.Store.Dispose();
        foreach (var (_, answers) in ownTargets) answers.Store.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The samples at these rows as a data set of their own, of the same kind.</summary>
    internal Dataset Select(string name, long[] rows)
    {
        using var indices = torch.tensor(rows);
        var part = Like(name, samples.Select(indices), Part(targets, indices));
        foreach (var (input, store) in beside) part.beside.Add((input, store.Select(indices)));
        foreach (var (output, answers) in ownTargets) part.ownTargets.Add((output, Part(answers, indices)));
        (part.Augmentations, part.mixUpAlpha) = (Augmentations, mixUpAlpha);
        return part;
    }

    private protected virtual Dataset Like(string name, SampleStore samples, TargetStore targets) =>
        new(name, samples, targets) { ClassNames = ClassNames };

    private static TargetStore Part(TargetStore whole, torch.Tensor rows) => whole with { Store = whole.Store.Select(rows) };

    private static TensorStore Store(torch.Tensor samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new TensorStore(samples);
    }

    private static StreamStore Store(string name, int count, long[] shape, SampleReader read)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(read);
        return new StreamStore($"{name}: sample", shape, torch.ScalarType.Float32, [.. Enumerable.Range(0, count)], read);
    }

    private static TargetStore Answers(string name, int count, StreamedTarget targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return targets.Answers(name, count);
    }

    private static int Rows(Target targets)
    {
        ArgumentNullException.ThrowIfNull(targets.Tensor);
        return targets.Count;
    }

    private static torch.Tensor LabelTensor(IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return torch.tensor(labels.Select(label => (long)label).ToArray());
    }
}
