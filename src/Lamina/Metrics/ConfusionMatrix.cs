namespace Lamina;

/// <summary>How often each class was predicted as each other: counts by true class (row) and predicted class (column).</summary>
/// <remarks>A figure whose denominator is zero (a class that never occurs, or is never predicted) is NaN.</remarks>
public sealed class ConfusionMatrix
{
    private const int WidestTable = 20;
    private readonly long[,] counts;

    /// <summary>A matrix over <paramref name="counts"/>, [true class, predicted class].</summary>
    /// <param name="counts">The counts, K×K.</param>
    /// <param name="classNames">The K names; none: the classes are called by their number.</param>
    /// <exception cref="ArgumentException">The matrix is not square, or there are not K names.</exception>
    public ConfusionMatrix(long[,] counts, IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Classes = counts.GetLength(0);
        if (counts.GetLength(1) != Classes)
            throw new ArgumentException($"A confusion matrix is square; this one is {Classes}×{counts.GetLength(1)}.", nameof(counts));
        ClassNames = classNames is { Count: > 0 } ? classNames : [.. Enumerable.Range(0, Classes).Select(k => k.ToString())];
        if (ClassNames.Count != Classes)
            throw new ArgumentException($"{ClassNames.Count} names for {Classes} classes.", nameof(classNames));
        this.counts = counts;
    }

    /// <summary>How many classes there are: K.</summary>
    public int Classes { get; }

    /// <summary>The name of each class.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>What the text says is counted: samples, or pixels where each pixel has a class.</summary>
    public string Counted { get; init; } = "samples";

    /// <summary>How many samples of class <paramref name="truth"/> were predicted as class <paramref name="predicted"/>.</summary>
    public long this[int truth, int predicted] => counts[truth, predicted];

    /// <summary>How many samples there are in all.</summary>
    public long Count => counts.Cast<long>().Sum();

    /// <summary>How many samples of a class there are.</summary>
    public long Support(int truth) => All.Sum(predicted => counts[truth, predicted]);

    /// <summary>The fraction of all samples predicted right, 0 to 1.</summary>
    public double Accuracy => (double)All.Sum(k => counts[k, k]) / Count;

    /// <summary>Of the samples predicted as class <paramref name="k"/>, the fraction that are of it, 0 to 1.</summary>
    public double Precision(int k) => (double)counts[k, k] / All.Sum(truth => counts[truth, k]);

    /// <summary>Of the samples of class <paramref name="k"/>, the fraction predicted as it, 0 to 1.</summary>
    public double Recall(int k) => (double)counts[k, k] / Support(k);

    /// <summary>The harmonic mean of precision and recall of class <paramref name="k"/>, 0 to 1.</summary>
    public double F1(int k) => 2.0 * counts[k, k] / (Support(k) + All.Sum(truth => counts[truth, k]));

    /// <summary>
    /// The matrix as aligned plain text, a row per true class, with precision, recall and F1. Above 20 classes the counts are
    /// left out, because no terminal is that wide.
    /// </summary>
    public override string ToString()
    {
        int[] columns = Classes <= WidestTable ? [.. All] : [];
        var table = new TextTable(["true \\ predicted", .. columns.Select(k => ClassNames[k]), Counted, "precision", "recall", "F1"]);
        foreach (int truth in All)
            table.Add([
                ClassNames[truth],
                .. columns.Select(predicted => counts[truth, predicted] is var n and > 0 ? n.ToString() : "·"),
                $"{Support(truth)}", Figure(Precision(truth)), Figure(Recall(truth)), Figure(F1(truth)),
            ]);
        return table.ToString();
    }

    private IEnumerable<int> All => Enumerable.Range(0, Classes);

    private static string Figure(double value) => double.IsNaN(value) ? "-" : FormattableString.Invariant($"{value:0.000}");
}
