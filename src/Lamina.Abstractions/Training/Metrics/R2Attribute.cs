namespace Lamina;

/// <summary>The part of the targets' variance that is explained: 1 − Σ(y − ŷ)²/Σ(y − ȳ)², the mean over the outputs whose targets vary (NaN where none does). Higher is better; 1 is all, 0 what the mean alone gives, and it can be below.</summary>
/// <remarks>Targets: <c>TargetValues</c>. scikit-learn: <c>r2_score</c>.</remarks>
public sealed class R2Attribute : MetricAttribute;
