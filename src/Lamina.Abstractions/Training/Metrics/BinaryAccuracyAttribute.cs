namespace Lamina;

/// <summary>The fraction of all outputs, each taken as a yes or no by itself, that are right, 0 to 1. Higher is better. Where one class is true, the accuracy is reported anyway.</summary>
/// <remarks>Targets: <c>SoftLabels</c> or <c>TargetValues</c> of the output's shape. Keras: <c>BinaryAccuracy(threshold=0.5)</c>; a logit above 0 is a yes.</remarks>
public sealed class BinaryAccuracyAttribute : MetricAttribute;
