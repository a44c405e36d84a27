namespace Lamina;

/// <summary>
/// By how much other classes come within a margin of the true one: Σ max(0, Margin − s[true] + s[k]) over the other classes k, divided by the number of all classes,
/// averaged over the batch.
/// </summary>
/// <remarks>
/// <para>Targets: <c>Labels</c>. The output is one score per class.</para>
/// <para>PyTorch: <c>nn.MultiMarginLoss(margin)</c>. Keras: <c>CategoricalHinge()</c>, of the nearest other class alone. Source:
/// <see href="https://jmlr.org/papers/v2/crammer01a.html">Crammer and Singer 2001</see>.</para>
/// </remarks>
public sealed class HingeAttribute : LossAttribute
{
    /// <summary>How far the true class must be ahead; above 0. Default: 1.</summary>
    public double Margin { get; set; }
}
