namespace Lamina;

/// <summary>
/// The fraction of the targets' variance that is explained: 1 − Σ(y − ŷ)²/Σ(y − ȳ)², averaged over the outputs whose targets vary; NaN where none does. Higher is
/// better: 1 is perfect, 0 is no better than the mean target, and it can be negative.
/// </summary>
/// <remarks>Targets: <c>TargetValues</c>. scikit-learn: <c>r2_score</c>.</remarks>
public sealed class R2Attribute : MetricAttribute;
