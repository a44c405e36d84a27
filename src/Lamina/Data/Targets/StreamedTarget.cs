using TorchSharp;

namespace Lamina;

/// <summary>Right answers that are read when they are needed, as the samples beside them are: masks above all, which are as large as their images.</summary>
/// <remarks>
/// <c>new Dataset&lt;Photo&gt;("cars", 5088, (i, photo) => Read(photos[i], photo), StreamedTarget.Values([1, 224, 224], (i, mask) => Read(masks[i], mask)))</c>.
/// Whatever counts the classes of samples (Split, Subset, Balanced) reads all of their labels first.
/// </remarks>
public sealed class StreamedTarget
{
    private readonly long[] shape;
    private readonly SampleReader read;

    private StreamedTarget(TargetKinds kind, int classes, long[] shape, SampleReader read) => (Kind, Classes, this.shape, this.read) = (kind, classes, shape, read);

    /// <summary>What kind of answers they are.</summary>
    public TargetKinds Kind { get; }

    /// <summary>How many classes there are: K; 0 for numbers.</summary>
    public int Classes { get; }

    /// <summary>Class indices, each a whole number from 0 to K − 1; kept as Int64.</summary>
    /// <param name="classes">How many classes there are: K.</param>
    /// <param name="shape">The sizes of one sample's answers: empty for one class per sample; H, W for one per pixel.</param>
    /// <param name="read">Writes those of one sample.</param>
    public static StreamedTarget Labels(int classes, long[] shape, SampleReader read)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        return new(TargetKinds.Labels, classes, Known(shape), Checked(read, value => value >= 0 && value < classes && float.IsInteger(value), $"class from 0 to {classes - 1}"));
    }

    /// <summary>Probabilities of the classes, each from 0 to 1.</summary>
    /// <param name="shape">The sizes of one sample's answers: K, or K, H, W for those of each pixel.</param>
    /// <param name="read">Writes those of one sample.</param>
    public static StreamedTarget SoftLabels(long[] shape, SampleReader read) =>
        new(TargetKinds.SoftLabels, (int)Known(shape, least: 1)[0], shape, Checked(read, value => value is >= 0 and <= 1, "probability from 0 to 1"));

    /// <summary>Numbers, for regression and for maps of yes and no; each finite.</summary>
    /// <param name="shape">The sizes of one sample's answers, as the network gives them: 1 for one number, 1, H, W for a map.</param>
    /// <param name="read">Writes those of one sample.</param>
    public static StreamedTarget Values(long[] shape, SampleReader read) =>
        new(TargetKinds.TargetValues, 0, Known(shape, least: 1), Checked(read, float.IsFinite, "finite number"));

    /// <summary>The answers of <paramref name="count"/> samples.</summary>
    internal TargetStore Answers(string name, int count)
    {
        var type = Kind == TargetKinds.Labels ? torch.ScalarType.Int64 : torch.ScalarType.Float32;
        return new TargetStore(new StreamStore($"{name}: the answer of sample", shape, type, [.. Enumerable.Range(0, count)], read), Kind, Classes);
    }

    private static long[] Known(long[] shape, int least = 0)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.Length < least || Array.Exists(shape, size => size < 1))
            throw new ArgumentException($"The sizes of an answer are at least 1{(least == 0 ? "" : ", and there is one")}; these are [{string.Join(",", shape)}].", nameof(shape));
        return shape;
    }

    private static SampleReader Checked(SampleReader read, Predicate<float> allows, string what)
    {
        ArgumentNullException.ThrowIfNull(read);
        return (index, answer) =>
        {
            read(index, answer);
            foreach (float value in answer)
                if (!allows(value)) throw new InvalidDataException(FormattableString.Invariant($"{value} is no {what}."));
        };
    }
}
