using TorchSharp;

namespace Lamina;

/// <summary>Samples of any shape and their class indices, held in memory.</summary>
/// <remarks>Owns its tensors. Bytes stay bytes until a batch is made, so MNIST takes 47 MB rather than 188.</remarks>
public class Dataset : IDisposable
{
    private readonly torch.Tensor samples;
    private readonly torch.Tensor labels;
    private readonly Lazy<int[]> labelValues;

    /// <summary>A data set over tensors, which it owns from now on.</summary>
    /// <param name="name">What messages call it: MNIST test.</param>
    /// <param name="samples">The samples, [N, ...]; pixels may be bytes.</param>
    /// <param name="labels">The class of each sample, Int64 [N].</param>
    /// <param name="classes">How many classes there are: K.</param>
    /// <exception cref="ArgumentException">The two differ in length, are empty, or a label is not from 0 to K − 1.</exception>
    public Dataset(string name, torch.Tensor samples, torch.Tensor labels, int classes)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(labels);
        Name = name;
        Classes = classes;
        Count = new Labels(labels, classes).Count;
        if (samples.dim() == 0 || samples.size(0) != Count || Count == 0)
            throw new ArgumentException(
                $"{name}: samples {ShapeText.Tensor(samples.shape)} and labels {ShapeText.Tensor(labels.shape)}: " +
                "both need the same number of rows, at least one.", nameof(samples));
        CheckRange(name, labels, classes);
        this.samples = samples;
        this.labels = labels;
        labelValues = new Lazy<int[]>(ReadLabels);
    }

    /// <summary>What messages call this data set.</summary>
    public string Name { get; }

    /// <summary>How many samples there are: N.</summary>
    public int Count { get; }

    /// <summary>How many classes there are: K. Labels are 0 to K − 1.</summary>
    public int Classes { get; }

    /// <summary>The samples one by one. Nothing is copied until one is used.</summary>
    public SampleList Images => new(samples, Count);

    /// <summary>The class index of each sample.</summary>
    public IReadOnlyList<int> Labels => labelValues.Value;

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        samples.Dispose();
        labels.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The samples that <paramref name="rows"/> (Int64 [n], on the CPU) names, in that order, on <paramref name="device"/>.</summary>
    internal (Batch, Labels) Gather(torch.Tensor rows, torch.Device device) => (
        ToBatch(samples.index_select(0, rows), device),
        ToLabels(labels.index_select(0, rows), device));

    /// <summary>The samples from <paramref name="start"/> in the order in which they are stored, on <paramref name="device"/>.</summary>
    internal (Batch, Labels) Range(int start, int count, torch.Device device) => (
        ToBatch(samples.narrow(0, start, count), device),
        ToLabels(labels.narrow(0, start, count), device));

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

    private Labels ToLabels(torch.Tensor rows, torch.Device device)
    {
        if (device.type == DeviceType.CPU) return new Labels(rows, Classes);
        using (rows) return new Labels(rows.to(device), Classes);
    }

    private int[] ReadLabels()
    {
        using var values = labels.data<long>();
        return Array.ConvertAll(values.ToArray(), value => (int)value);
    }

    private static void CheckRange(string name, torch.Tensor labels, int classes)
    {
        using var min = labels.min();
        using var max = labels.max();
        long lowest = min.item<long>(), highest = max.item<long>();
        if (lowest < 0 || highest >= classes)
            throw new ArgumentException(
                $"{name}: labels go from {lowest} to {highest}, but {classes} classes are 0 to {classes - 1}.", nameof(labels));
    }
}
