using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

/// <summary>How many tensors are alive, without those that other tests have left to the finalizer: these may go at any moment.</summary>
internal static class LiveTensors
{
    public static long Count()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return Tensor.TotalCount;
    }
}
