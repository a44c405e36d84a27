using TorchSharp;

namespace Lamina;

/// <summary>Where a data set's samples are: in memory, or read when they are needed.</summary>
internal abstract class SampleStore : IDisposable
{
    /// <summary>How many samples there are.</summary>
    public abstract int Count { get; }

    /// <summary>[N, ...].</summary>
    public abstract long[] Shape { get; }

    /// <summary>The type of their numbers.</summary>
    public abstract torch.ScalarType Type { get; }

    /// <summary>Whether samples take so long to get that batches should be made ahead.</summary>
    public abstract bool IsSlow { get; }

    /// <summary>The samples at <paramref name="rows"/> (Int64 [n], on the CPU), on the CPU; to be disposed.</summary>
    /// <remarks>May be called from several threads at once.</remarks>
    public abstract torch.Tensor Rows(torch.Tensor rows);

    /// <summary>The samples from <paramref name="start"/> on; to be disposed.</summary>
    public abstract torch.Tensor Range(int start, int count);

    /// <summary>The samples at <paramref name="rows"/>, as a store of their own.</summary>
    public abstract SampleStore Select(torch.Tensor rows);

    public abstract void Dispose();
}
