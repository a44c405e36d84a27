using TorchSharp;

namespace Lamina;

/// <summary>How many threads libtorch computes with during a run. <see cref="Dispose"/> restores the number before it.</summary>
internal readonly struct ThreadCount : IDisposable
{
    // Handing work to a second thread costs more than it saves below about this many multiply-adds in a batch's forward pass: measured on
    // two cores, LeNet breaks even at a batch of 128 (53 million), and a network of 52 million in wider layers already gains.
    private const long WorthSharing = 100_000_000;

    private readonly int before;

    public ThreadCount(int threads)
    {
        before = torch.get_num_threads();
        if (threads != before) torch.set_num_threads(threads);
    }

    /// <summary>The default for a network: one thread for small work, every core for large.</summary>
    public static int For(NetworkSummary summary, int batchSize) =>
        summary.MultiplyAdds * batchSize < WorthSharing ? 1 : Environment.ProcessorCount;

    public void Dispose()
    {
        if (torch.get_num_threads() != before) torch.set_num_threads(before);
    }
}
