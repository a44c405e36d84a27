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

/// <summary>The part of the targets' variance that is explained, the mean over the outputs.</summary>
public sealed class R2 : CountingMetric
{
    /// <inheritdoc/>
    public override string Name => "R²";

    /// <inheritdoc/>
    protected override Tensor Sums(Tensor output, Target y)
    {
        var (found, wanted) = (output.to(ScalarType.Float64).flatten(1), y.Like(output).to(ScalarType.Float64).flatten(1));
        var count = ones_like(wanted).sum(0L);
        return stack([wanted.sub(found).square().sum(0L), wanted.sum(0L), wanted.square().sum(0L), count]);
    }

    /// <inheritdoc/>
    protected override double Figure(double[] sums)
    {
        int outputs = sums.Length / 4;
        return Enumerable.Range(0, outputs).Average(k =>
        {
            double error = sums[k], sum = sums[outputs + k], squares = sums[2 * outputs + k], count = sums[3 * outputs + k];
            return 1 - error / (squares - sum * sum / count);
        });
    }
}
