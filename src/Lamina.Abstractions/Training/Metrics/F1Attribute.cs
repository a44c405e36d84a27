namespace Lamina;

/// <summary>The harmonic mean of precision and recall of a class, 0 to 1: the mean over the classes. Higher is better. A class without samples and predictions counts as 0.</summary>
/// <remarks>
/// Targets: <c>Labels</c>; <c>SoftLabels</c>, whose likeliest class is the true one if the loss takes one class as true; or a yes or no for each output (<c>SoftLabels</c>, <c>TargetValues</c>).
/// scikit-learn: <c>f1_score(average="macro", zero_division=0)</c>.
/// </remarks>
public sealed class F1Attribute : MetricAttribute;
