using TorchSharp;

namespace Lamina;

/// <summary>One sample of a known shape, as <see cref="Sample"/>.</summary>
/// <typeparam name="TShape">The shape of the sample.</typeparam>
public readonly struct Sample<TShape> where TShape : IShape
{
    private readonly Sample sample;

    /// <summary>A sample over <paramref name="tensor"/>, without a batch axis: [1, 28, 28].</summary>
    /// <exception cref="ShapeMismatchException">The tensor does not have this shape.</exception>
    public Sample(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        Edge.CheckSample<TShape>(tensor);
        sample = new Sample(tensor);
    }

    private Sample(Sample sample) => this.sample = sample;

    /// <inheritdoc cref="Sample.ToBatch"/>
    public Batch<TShape> ToBatch() => Batch<TShape>.Trusted(sample.ToBatch());

    /// <inheritdoc cref="Sample.ToTerminal"/>
    public string ToTerminal(bool? color = null) => sample.ToTerminal(color);

    /// <summary>The same sample, without its shape in the type.</summary>
    public static implicit operator Sample(Sample<TShape> sample) => sample.sample;

    /// <summary>A sample whose shape is known to be right.</summary>
    internal static Sample<TShape> Trusted(Sample sample) => new(sample);
}
