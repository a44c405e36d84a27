using TorchSharp;

namespace Lamina;

/// <summary>Samples of one shape and their right answers.</summary>
/// <typeparam name="TShape">The shape of one sample.</typeparam>
public class Dataset<TShape> : Dataset where TShape : IShape
{
    /// <inheritdoc cref="Dataset(string, torch.Tensor, torch.Tensor, int)"/>
    /// <exception cref="ShapeMismatchException">The samples are not [N, ...<typeparamref name="TShape"/>].</exception>
    public Dataset(string name, torch.Tensor samples, torch.Tensor labels, int classes)
        : base(name, Checked(samples), labels, classes)
    {
    }

    /// <summary>A data set whose samples are read when they are needed; all sizes of <typeparamref name="TShape"/> must be known.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="classes">How many classes there are: K.</param>
    /// <param name="read">Reads one sample.</param>
    /// <exception cref="ArgumentException">There is no sample, a label is not from 0 to K − 1, or a size is open.</exception>
    public Dataset(string name, IReadOnlyList<int> labels, int classes, SampleReader read)
        : base(name, labels, classes, Sizes(name), read)
    {
    }

    /// <summary>A data set whose samples are read when they are needed, and whose answers, of any kind, are in memory; all sizes of <typeparamref name="TShape"/> must be known.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="targets">The answers: <c>new TargetValues(prices)</c>; the data set owns their tensor from now on.</param>
    /// <param name="read">Reads one sample.</param>
    /// <exception cref="ArgumentException">There is no sample, an answer is out of its range or not finite, or a size is open.</exception>
    public Dataset(string name, Target targets, SampleReader read) : base(name, targets, Sizes(name), read)
    {
    }

    /// <summary>A data set whose samples and answers are read when they are needed; all sizes of <typeparamref name="TShape"/> must be known.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="count">How many samples there are: N.</param>
    /// <param name="read">Reads one sample.</param>
    /// <param name="targets">Reads its answer: <c>StreamedTarget.Values([1, 224, 224], ReadMask)</c>. Wrong ones are found when they are read.</param>
    /// <exception cref="ArgumentException">There is no sample, or a size is open.</exception>
    public Dataset(string name, int count, SampleReader read, StreamedTarget targets) : base(name, count, Sizes(name), read, targets)
    {
    }

    /// <inheritdoc cref="Dataset(string, torch.Tensor, SoftLabels)"/>
    /// <exception cref="ShapeMismatchException">The samples are not [N, ...<typeparamref name="TShape"/>].</exception>
    public Dataset(string name, torch.Tensor samples, SoftLabels labels) : base(name, Checked(samples), labels)
    {
    }

    /// <inheritdoc cref="Dataset(string, torch.Tensor, TargetValues)"/>
    /// <exception cref="ShapeMismatchException">The samples are not [N, ...<typeparamref name="TShape"/>].</exception>
    public Dataset(string name, torch.Tensor samples, TargetValues values) : base(name, Checked(samples), values)
    {
    }

    private Dataset(string name, SampleStore samples, TargetStore targets) : base(name, samples, targets)
    {
    }

    /// <inheritdoc cref="Dataset.Images"/>
    public new SampleList<TShape> Images => new(base.Images);

    private protected override Dataset Like(string name, SampleStore samples, TargetStore targets) =>
        new Dataset<TShape>(name, samples, targets) { ClassNames = ClassNames };

    private static torch.Tensor Checked(torch.Tensor samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        Edge.Check<TShape>(samples);
        return samples;
    }

    private static long[] Sizes(string name)
    {
        long[] sizes = TShape.Dimensions.ToArray();
        if (Array.Exists(sizes, size => size < 0))
            throw new ArgumentException($"{name}: samples that are read one by one need one size, but {typeof(TShape).Name} is {ShapeText.Sample(sizes)}.");
        return sizes;
    }
}
