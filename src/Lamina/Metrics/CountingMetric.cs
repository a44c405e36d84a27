using TorchSharp;

namespace Lamina;

/// <summary>A metric computed from sums, which each batch adds to: one Float64 tensor on the device.</summary>
public abstract class CountingMetric : IMetric
{
    private torch.Tensor? sums;

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public virtual string Unit => "";

    /// <inheritdoc/>
    public virtual Better Better => Better.Higher;

    /// <inheritdoc/>
    public void Add(torch.Tensor output, Target y)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var noGradients = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        var batch = Sums(output, y).to(torch.ScalarType.Float64);
        sums = (sums is null ? batch : sums.add_(batch)).DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public double Read()
    {
        if (sums is null) return double.NaN;
        using var local = sums.cpu();
        using var values = local.data<double>();
        return Figure(values.ToArray());
    }

    /// <inheritdoc/>
    public virtual void Reset()
    {
        sums?.Dispose();
        sums = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Reset();
        GC.SuppressFinalize(this);
    }

    /// <summary>What a batch adds. Intermediate tensors are freed afterwards.</summary>
    protected abstract torch.Tensor Sums(torch.Tensor output, Target y);

    /// <summary>The figure from the sums over all batches, flattened.</summary>
    protected abstract double Figure(double[] sums);
}
