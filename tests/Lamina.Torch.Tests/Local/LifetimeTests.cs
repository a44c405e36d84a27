using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests.Local;

/// <summary>What a tensor costs, and that its memory comes back whoever releases it.</summary>
[Collection(nameof(ProcessWide))]
public class LifetimeTests
{
    [Fact]
    public void AMillionTensorsFromSeveralThreadsLeaveNoMemoryBehind()
    {
        const int threads = 4, tensorsPerThread = 250_000, warmUp = 25_000;
        MakeAndForget(threads, warmUp);
        long liveBefore = LiveTensors.Count();
        long memoryBefore = Environment.WorkingSet;

        MakeAndForget(threads, tensorsPerThread);

        long liveAfter = LiveTensors.Count();
        long grown = Environment.WorkingSet - memoryBefore;
        Assert.Equal(liveBefore, liveAfter);
        Assert.True(grown < 64 << 20, $"The process grew by {grown >> 20} MiB over {threads * tensorsPerThread} tensors.");
    }

    [Fact]
    public void AnOperationAllocatesItsTensorAndNothingElse()
    {
        using var x = ones([2, 3]);
        using var y = ones([2, 3]);
        Operations(x, y, 100);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int operations = Operations(x, y, 1000);
        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)operations;

        Assert.True(bytes <= 64, $"{bytes:F1} managed bytes per operation.");
    }

    /// <summary>Every eighth tensor is left to the finalizer, the others go by hand or by scope.</summary>
    private static void MakeAndForget(int threads, int count) => Parallel.For(
        0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            using var source = ones(8);
            for (int i = 0; i < count / 8; i++)
            {
                using (var scope = NewDisposeScope())
                {
                    var sum = source + source;
                    sum.add_(1).relu();
                    sum.mul(sum);
                    sum.select(0, 1);
                }

                source.neg().Dispose();
                using var product = source * 2;
                using var view = product.view(2, 4);
                source.abs();
            }
        });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Operations(Tensor x, Tensor y, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            x.relu().Dispose();
            (x + y).Dispose();
            (x * 2.0).Dispose();
            x.sum(0, 1).Dispose();
            x.add_(y);
            x.softmax(1).Dispose();
        }

        return rounds * 6;
    }
}
