using TorchSharp;

namespace Lamina;

/// <summary>A batch of samples of any shape: a view of a tensor [N, ...].</summary>
/// <remarks>
/// Pixels stored as bytes become Float32 here, with their values unchanged (0 to 255). <see cref="Dispose"/> frees a
/// tensor that Lamina made for the batch (gathered, converted, moved), never one that you passed.
/// </remarks>
public readonly struct Batch : IDisposable
{
    private readonly bool owned;

    /// <summary>A batch over <paramref name="tensor"/>, [N, ...].</summary>
    /// <exception cref="ArgumentException">The tensor has no batch axis.</exception>
    public Batch(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.dim() == 0)
            throw new ArgumentException("A batch is [N, ...]: a tensor of one number has no batch axis.", nameof(tensor));
        owned = tensor.dtype == torch.ScalarType.Byte;
        Tensor = owned ? tensor.to(torch.ScalarType.Float32) : tensor;
        Count = (int)Tensor.size(0);
    }

    private Batch(torch.Tensor tensor, int count)
    {
        Tensor = tensor;
        Count = count;
        owned = true;
    }

    /// <summary>The samples, [N, ...].</summary>
    public torch.Tensor Tensor { get; }

    /// <summary>How many samples there are: N.</summary>
    public int Count { get; }

    /// <summary>The sample at <paramref name="index"/>, from 0. Nothing is copied.</summary>
    public Sample this[int index] => new(Tensor, Checked(index));

    /// <summary>A view of <paramref name="length"/> samples from <paramref name="start"/>; also written <c>batch[2..5]</c>.</summary>
    public Batch Slice(int start, int length) => Owning(Tensor.narrow(0, start, length));

    /// <summary>The batch on <paramref name="device"/>; itself when it is there already.</summary>
    public Batch To(torch.Device device) => IsOn(device) ? new Batch(Tensor) : Owning(Tensor.to(device));

    /// <summary>Frees a tensor that Lamina made for this batch.</summary>
    public void Dispose()
    {
        if (owned) Tensor.Dispose();
    }

    /// <summary>A batch of a known shape, checked.</summary>
    /// <exception cref="ShapeMismatchException">The tensor is not [N, ...<typeparamref name="TShape"/>].</exception>
    public static Batch<TShape> Of<TShape>(torch.Tensor tensor) where TShape : IShape => new(tensor);

    /// <summary>A batch over <paramref name="tensor"/>.</summary>
    public static implicit operator Batch(torch.Tensor tensor) => new(tensor);

    /// <summary>A batch that frees its tensor.</summary>
    internal static Batch Owning(torch.Tensor tensor) => new(tensor, (int)tensor.size(0));

    /// <summary>A batch that frees its tensor; bytes become Float32, and are freed at once.</summary>
    internal static Batch Converting(torch.Tensor rows)
    {
        if (rows.dtype != torch.ScalarType.Byte) return Owning(rows);
        using (rows) return Owning(rows.to(torch.ScalarType.Float32));
    }

    private int Checked(int index) => (uint)index < (uint)Count
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The batch has samples 0 to {Count - 1}.");

    private bool IsOn(torch.Device device) =>
        Tensor.device_type == device.type && (device.index < 0 || Tensor.device_index == device.index);
}
