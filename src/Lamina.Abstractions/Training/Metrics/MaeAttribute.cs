namespace Lamina;

/// <summary>The mean absolute error, in the target's unit. Lower is better.</summary>
/// <remarks>Targets: <c>TargetValues</c>. scikit-learn: <c>mean_absolute_error</c>.</remarks>
public sealed class MaeAttribute : MetricAttribute;
