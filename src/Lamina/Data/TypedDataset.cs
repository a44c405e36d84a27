using TorchSharp;

namespace Lamina;

/// <summary>Samples of one shape and their class indices, held in memory.</summary>
/// <typeparam name="TShape">The shape of one sample.</typeparam>
public class Dataset<TShape> : Dataset where TShape : IShape
{
    /// <inheritdoc cref="Dataset(string, torch.Tensor, torch.Tensor, int)"/>
    /// <exception cref="ShapeMismatchException">The samples are not [N, ...<typeparamref name="TShape"/>].</exception>
    public Dataset(string name, torch.Tensor samples, torch.Tensor labels, int classes)
        : base(name, Checked(samples), labels, classes)
    {
    }

    /// <inheritdoc cref="Dataset.Images"/>
    public new SampleList<TShape> Images => new(base.Images);

    private static torch.Tensor Checked(torch.Tensor samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        Edge.Check<TShape>(samples);
        return samples;
    }
}
