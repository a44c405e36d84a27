namespace Lamina;

/// <summary>The root of the mean squared error, in the target's unit. Lower is better.</summary>
/// <remarks>Targets: <c>TargetValues</c>. scikit-learn: <c>root_mean_squared_error</c>.</remarks>
public sealed class RmseAttribute : MetricAttribute;
