using TorchSharp;

namespace Lamina;

/// <summary>One sample of any shape: an element of a batch or data set, or a tensor of its own. Nothing is copied until it is used.</summary>
public readonly struct Sample
{
    private readonly Func<torch.Tensor> row;

    /// <summary>A sample over <paramref name="tensor"/>, without a batch axis: [1, 28, 28].</summary>
    public Sample(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        row = () => tensor.unsqueeze(0);
    }

    internal Sample(torch.Tensor batch, long index) => row = () => batch.narrow(0, index, 1);

    internal Sample(SampleStore samples, int index) => row = () => samples.Range(index, 1);

    /// <summary>The sample as a batch of one, [1, ...], for a network; dispose it after use.</summary>
    public Batch ToBatch() => Batch.Converting(row());

    /// <summary>The sample drawn for a terminal, if it is an image [1, H, W] or [3, H, W].</summary>
    /// <param name="color">True: half blocks in 24-bit colour, two pixel rows per line. False: ASCII shades, which survive in a log.
    /// Left out: colour when the output is a terminal.</param>
    /// <exception cref="InvalidOperationException">The sample is not an image.</exception>
    public string ToTerminal(bool? color = null)
    {
        using var batch = ToBatch();
        return ImageDrawing.Draw(batch.Tensor, color ?? !Console.IsOutputRedirected);
    }
}
