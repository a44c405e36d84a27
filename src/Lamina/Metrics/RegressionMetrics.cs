using static TorchSharp.torch;

namespace Lamina;

/// <summary>The mean absolute error.</summary>
public sealed class MeanAbsoluteError : CountingMetric
{
    /// <inheritdoc/>
    public override string Name => "MAE";

    /// <inheritdoc/>
    public override string Unit => "in units of the target";

    /// <inheritdoc/>
    public override Better Better => Better.Lower;

    /// <inheritdoc/>
    protected override Tensor Sums(Tensor output, Target y) =>
        stack([output.sub(y.Like(output)).abs().sum().to(ScalarType.Float64), tensor((double)output.numel(), ScalarType.Float64, output.device)]);

    /// <inheritdoc/>
    protected override double Figure(double[] sums) => sums[0] / sums[1];
}

/// <summary>The root of the mean squared error.</summary>
public sealed class RootMeanSquaredError : CountingMetric
{
    /// <inheritdoc/>
    public override string Name => "RMSE";

    /// <inheritdoc/>
    public override string Unit => "in units of the target";

    /// <inheritdoc/>
    public override Better Better => Better.Lower;

    /// <inheritdoc/>
    protected override Tensor Sums(Tensor output, Target y) =>
        stack([output.sub(y.Like(output)).to(ScalarType.Float64).square().sum(), tensor((double)output.numel(), ScalarType.Float64, output.device)]);

    /// <inheritdoc/>
    protected override double Figure(double[] sums) => Math.Sqrt(sums[0] / sums[1]);
}

/// <summary>The fraction of the targets' variance that is explained, averaged over the outputs whose targets vary; NaN where none does.</summary>
public sealed class R2 : CountingMetric
{
    // The first targets: sums of differences from them are exactly 0 where all are equal, and lose no figures to a large mean.
    private Tensor? first;

    /// <inheritdoc/>
    public override string Name => "R²";

    /// <inheritdoc/>
    protected override Tensor Sums(Tensor output, Target y)
    {
        var (found, wanted) = (output.to(ScalarType.Float64).flatten(1), y.Like(output).to(ScalarType.Float64).flatten(1));
        var (errors, count) = (wanted.sub(found), ones_like(wanted).sum(0L));
        var apart = wanted.sub(first ??= wanted.narrow(0, 0, 1).clone().DetachFromDisposeScope());
        return stack([errors.square().sum(0L), apart.sum(0L), apart.square().sum(0L), count]);
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        first?.Dispose();
        first = null;
    }

    /// <inheritdoc/>
    protected override double Figure(double[] sums)
    {
        int outputs = sums.Length / 4;
        double[] explained = [.. Enumerable.Range(0, outputs).Where(k => sums[2 * outputs + k] > 0).Select(k =>
        {
            double error = sums[k], sum = sums[outputs + k], squares = sums[2 * outputs + k], count = sums[3 * outputs + k];
            return 1 - error / (squares - sum * sum / count);
        })];
        return explained.Length == 0 ? double.NaN : explained.Average();
    }
}
