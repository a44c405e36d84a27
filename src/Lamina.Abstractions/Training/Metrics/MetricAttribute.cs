using System;

namespace Lamina;

/// <summary>A figure by which a network is judged on data it has not learnt from. A recipe may have any number; with classes, accuracy and the confusion matrix are always there.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class MetricAttribute : Attribute;
