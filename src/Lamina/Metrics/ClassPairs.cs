using TorchSharp;

namespace Lamina;

/// <summary>Counts true against predicted classes on the device, until they are read.</summary>
internal sealed class ClassPairs(int classes, torch.Device device) : IDisposable
{
    private readonly torch.Tensor counts = torch.zeros([(long)classes * classes], torch.ScalarType.Int64, device);
    private bool isOfPixels;

    /// <summary>Adds a batch: scores [N, K, ...] and class indices [N, ...].</summary>
    public void Add(torch.Tensor scores, Target y)
    {
        using var truth = y.ToIndices();
        isOfPixels = truth.dim() > 1;
        using var predicted = scores.argmax(1);
        using var rows = truth.mul(classes);
        using var cells = rows.add(predicted);
        using var flat = cells.flatten();
        using var counted = flat.bincount(null, (long)classes * classes);
        counts.add_(counted);
    }

    /// <summary>The matrix so far. Waits for the device.</summary>
    public ConfusionMatrix Read(IReadOnlyList<string> classNames)
    {
        using var local = counts.cpu();
        using var values = local.data<long>();
        var matrix = new long[classes, classes];
        Buffer.BlockCopy(values.ToArray(), 0, matrix, 0, classes * classes * sizeof(long));
        return new ConfusionMatrix(matrix, classNames) { Counted = isOfPixels ? "pixels" : "samples" };
    }

    public void Reset() => counts.fill_(0);

    public void Dispose() => counts.Dispose();
}
