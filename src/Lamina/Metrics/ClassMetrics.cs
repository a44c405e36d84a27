using static TorchSharp.torch;

namespace Lamina;

/// <summary>The fraction of the samples whose true class is among the k likeliest.</summary>
/// <param name="k">How many guesses count.</param>
public sealed class TopKAccuracy(int k) : CountingMetric
{
    /// <inheritdoc/>
    public override string Name => $"top-{k} accuracy";

    /// <inheritdoc/>
    protected override Tensor Sums(Tensor output, Target y)
    {
        var truth = y.ToIndices();
        var right = output.topk(k, 1).indexes.eq(truth.unsqueeze(1)).sum();
        return stack([right.to(ScalarType.Float64), tensor((double)truth.numel(), ScalarType.Float64, output.device)]);
    }

    /// <inheritdoc/>
    protected override double Figure(double[] sums) => sums[0] / sums[1];
}

/// <summary>The fraction of all outputs, each taken as a yes or no, that are right. A score above 0 is a yes.</summary>
/// <param name="ofProbabilities">The network ends in a softmax or sigmoid itself, so that a probability above one half is a yes, rather than a score above 0.</param>
public sealed class BinaryAccuracy(bool ofProbabilities = false) : CountingMetric
{
    /// <inheritdoc/>
    public override string Name => "binary accuracy";

    /// <inheritdoc/>
    protected override Tensor Sums(Tensor output, Target y)
    {
        var right = output.gt(MacroMetric.Threshold(ofProbabilities)).eq(y.Like(output).gt(0.5)).sum();
        return stack([right.to(ScalarType.Float64), tensor((double)output.numel(), ScalarType.Float64, output.device)]);
    }

    /// <inheritdoc/>
    protected override double Figure(double[] sums) => sums[0] / sums[1];
}

/// <summary>A macro average: a figure of each class, computed from its true positives, predictions and samples, averaged over the classes.</summary>
/// <param name="ofProbabilities">The network ends in a softmax or sigmoid itself, so that a probability above one half is a yes, rather than a score above 0.</param>
public abstract class MacroMetric(bool ofProbabilities) : CountingMetric
{
    /// <summary>The figure of one class.</summary>
    protected abstract double OfClass(double truePositives, double predicted, double samples);

    /// <inheritdoc/>
    protected sealed override Tensor Sums(Tensor output, Target y)
    {
        // Of classes that exclude each other only the likeliest is a yes; otherwise each that is likelier than not.
        var truth = Rows(y.IsOneOfMany ? y.ToOneHot() : y.Like(output).gt(0.5).to(ScalarType.Float32));
        var predicted = Rows(y.IsOneOfMany ? Likeliest(output) : output.gt(Threshold(ofProbabilities)).to(ScalarType.Float32));
        return stack([truth.mul(predicted).sum(0L), predicted.sum(0L), truth.sum(0L)]);
    }

    /// <inheritdoc/>
    protected sealed override double Figure(double[] sums)
    {
        int classes = sums.Length / 3;
        return Enumerable.Range(0, classes).Average(k => OfClass(sums[k], sums[classes + k], sums[2 * classes + k]));
    }

    /// <summary>1 for the likeliest class of each sample or pixel, 0 for the others.</summary>
    private static Tensor Likeliest(Tensor output) => new Labels(output.argmax(1), (int)output.size(1)).ToSoft().Tensor;

    /// <summary>An output above this is a yes: a score of 0 is a probability of one half.</summary>
    internal static double Threshold(bool ofProbabilities) => ofProbabilities ? 0.5 : 0;

    /// <summary>A row of K for each sample, or for each pixel of [N, K, H, W].</summary>
    internal static Tensor Rows(Tensor values) => values.transpose(1, -1).reshape([-1, values.size(1)]);

    /// <summary>A ratio, 0 where there is nothing to divide by.</summary>
    protected static double Ratio(double over, double under) => under == 0 ? 0 : over / under;
}

/// <summary>Of the samples predicted as a class, the fraction that are of it.</summary>
/// <inheritdoc cref="MacroMetric(bool)"/>
public sealed class MacroPrecision(bool ofProbabilities = false) : MacroMetric(ofProbabilities)
{
    /// <inheritdoc/>
    public override string Name => "precision";

    /// <inheritdoc/>
    protected override double OfClass(double truePositives, double predicted, double samples) => Ratio(truePositives, predicted);
}

/// <summary>Of the samples of a class, the fraction predicted as it.</summary>
/// <inheritdoc cref="MacroMetric(bool)"/>
public sealed class MacroRecall(bool ofProbabilities = false) : MacroMetric(ofProbabilities)
{
    /// <inheritdoc/>
    public override string Name => "recall";

    /// <inheritdoc/>
    protected override double OfClass(double truePositives, double predicted, double samples) => Ratio(truePositives, samples);
}

/// <summary>The harmonic mean of precision and recall.</summary>
/// <inheritdoc cref="MacroMetric(bool)"/>
public sealed class MacroF1(bool ofProbabilities = false) : MacroMetric(ofProbabilities)
{
    /// <inheritdoc/>
    public override string Name => "F1";

    /// <inheritdoc/>
    protected override double OfClass(double truePositives, double predicted, double samples) => Ratio(2 * truePositives, predicted + samples);
}
