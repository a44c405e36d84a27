using System;

namespace Lamina;

/// <summary>Several classes can be true of one sample, or none: the tags of an image, not its kind. Each output answers yes or no by itself.</summary>
/// <remarks>The loss that fits is <see cref="BinaryCrossEntropyAttribute"/>; one over classes, of which one is true, is a warning (LAM3011).</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MultiLabelAttribute : Attribute;
