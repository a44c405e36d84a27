namespace Lamina;

/// <summary>The part of all outputs, each taken as a yes or no by itself, that is right, 0 to 1. Higher is better. With classes of which one is true use the accuracy, which comes by itself.</summary>
/// <remarks>Targets: <c>SoftLabels</c> or <c>TargetValues</c> of the output's shape. Keras: <c>BinaryAccuracy(threshold=0.5)</c>; a logit above 0 is a yes.</remarks>
public sealed class BinaryAccuracyAttribute : MetricAttribute;
