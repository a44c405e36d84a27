using TorchSharp;

namespace Lamina;

/// <summary>A batch of samples of one shape: a view of a tensor [N, ...<typeparamref name="TShape"/>], checked once, when it is made.</summary>
/// <typeparam name="TShape">The shape of one sample.</typeparam>
/// <remarks>Conversion and ownership are those of <see cref="Batch"/>.</remarks>
public readonly struct Batch<TShape> : IDisposable where TShape : IShape
{
    private readonly Batch samples;

    /// <summary>A batch over <paramref name="tensor"/>.</summary>
    /// <exception cref="ShapeMismatchException">The tensor is not [N, ...<typeparamref name="TShape"/>].</exception>
    public Batch(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        Edge.Check<TShape>(tensor);
        samples = new Batch(tensor);
    }

    private Batch(Batch samples) => this.samples = samples;

    /// <summary>The samples, [N, ...].</summary>
    public torch.Tensor Tensor => samples.Tensor;

    /// <summary>How many samples there are: N.</summary>
    public int Count => samples.Count;

    /// <summary>The sample at <paramref name="index"/>, from 0. Nothing is copied.</summary>
    public Sample<TShape> this[int index] => Sample<TShape>.Trusted(samples[index]);

    /// <summary>A view of <paramref name="length"/> samples from <paramref name="start"/>; also written <c>batch[2..5]</c>.</summary>
    public Batch<TShape> Slice(int start, int length) => new(samples.Slice(start, length));

    /// <summary>The batch on <paramref name="device"/>; itself when it is there already.</summary>
    public Batch<TShape> To(torch.Device device) => new(samples.To(device));

    /// <summary>Frees a tensor that Lamina made for this batch.</summary>
    public void Dispose() => samples.Dispose();

    /// <summary>The same batch, without its shape in the type.</summary>
    public static implicit operator Batch(Batch<TShape> batch) => batch.samples;

    /// <summary>A batch whose shape is known to be right.</summary>
    internal static Batch<TShape> Trusted(Batch batch) => new(batch);
}
