using TorchSharp;

namespace Lamina;

/// <summary>
/// The area under the ROC curve: the probability that a sample of a class scores higher for it than a sample of another; the mean over the classes that occur, and NaN
/// where a score is. Keeps all scores.
/// </summary>
/// <param name="ofProbabilities">The network ends in a softmax or sigmoid itself.</param>
public sealed class Auroc(bool ofProbabilities = false) : IMetric
{
    private readonly List<(torch.Tensor Scores, torch.Tensor Truth)> batches = [];

    /// <inheritdoc/>
    public string Name => "AUROC";

    /// <inheritdoc/>
    public string Unit => "";

    /// <inheritdoc/>
    public Better Better => Better.Higher;

    /// <inheritdoc/>
    public void Add(torch.Tensor output, Target y)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var noGradients = torch.no_grad();
        using var scope = torch.NewDisposeScope();

        // One class against the rest compares probabilities, as scikit-learn does: logits of different samples have no common scale.
        var scores = y.IsOneOfMany && !ofProbabilities ? output.softmax(1) : output;
        var truth = y.IsOneOfMany ? y.ToOneHot() : y.Like(output);
        batches.Add((Kept(scores), Kept(truth)));
    }

    /// <inheritdoc/>
    public double Read()
    {
        if (batches.Count == 0) return double.NaN;
        using var scores = torch.cat([.. batches.Select(batch => batch.Scores)], 0);
        using var truth = torch.cat([.. batches.Select(batch => batch.Truth)], 0);
        float[] all = Local(scores), yes = Local(truth);
        // Scores that are no numbers have no order.
        if (Array.Exists(all, float.IsNaN)) return double.NaN;
        int classes = (int)scores.size(1);
        var ofClasses = Enumerable.Range(0, classes).Select(k => Area(Column(all, k, classes), Column(yes, k, classes)));
        double[] areas = [.. ofClasses.Where(double.IsFinite)];
        return areas.Length == 0 ? double.NaN : areas.Average();
    }

    /// <inheritdoc/>
    public void Reset()
    {
        foreach (var (scores, truth) in batches)
        {
            scores.Dispose();
            truth.Dispose();
        }
        batches.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => Reset();

    /// <summary>By ranks (Mann and Whitney): equal scores share the mean of their ranks. NaN if all samples are positive, or all negative.</summary>
    internal static double Area(float[] scores, float[] truth)
    {
        bool[] isYes = [.. truth.Select(value => value > 0.5f)];
        Array.Sort(scores, isYes);
        double positives = isYes.Count(yes => yes), negatives = isYes.Length - positives, ranks = 0;
        for (int start = 0; start < scores.Length;)
        {
            int end = start;
            while (end < scores.Length && scores[end] == scores[start]) end++;
            ranks += isYes[start..end].Count(yes => yes) * (start + 1 + end) / 2.0;
            start = end;
        }
        return positives == 0 || negatives == 0 ? double.NaN : (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }

    /// <summary>A row of K for each sample or pixel, in memory of its own.</summary>
    private static torch.Tensor Kept(torch.Tensor values) => MacroMetric.Rows(values.detach()).clone().DetachFromDisposeScope();

    private static float[] Local(torch.Tensor tensor)
    {
        using var local = tensor.to(torch.ScalarType.Float32).cpu();
        using var values = local.data<float>();
        return values.ToArray();
    }

    private static float[] Column(float[] values, int column, int columns) => [.. values.Where((_, index) => index % columns == column)];
}
