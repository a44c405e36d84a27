using System;

namespace Lamina;

/// <summary>A metric of your own: a class with a public parameterless constructor that implements <c>Lamina.IMetric</c>.</summary>
/// <typeparam name="TMetric">The class.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MetricAttribute<TMetric> : MetricAttribute;
