using System;

namespace Lamina;

/// <summary>A figure by which a network is judged on data it has not learnt from. A recipe may have any number; accuracy and the confusion matrix come with classes by themselves.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class MetricAttribute : Attribute;
