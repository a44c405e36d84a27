using System;

namespace Lamina;

/// <summary>Makes a partial struct the type of a sample's shape, to be used in <c>Input&lt;TShape&gt;</c>, <c>Batch&lt;TShape&gt;</c> and data sets.</summary>
/// <remarks>The struct must be <c>partial</c> and not generic. The compiler adds <c>IShape</c> to it.</remarks>
/// <example>
/// <code>
/// [Shape(1, 28, 28, Min = 0, Max = 255)]
/// public readonly partial struct Drawing;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class ShapeAttribute : DataRangeAttribute
{
    /// <summary>The shape.</summary>
    /// <param name="shape">
    /// The extents of one sample, without the batch: channels, height, width of an image, or the number of features of a vector. Each is at
    /// least 1, or <see cref="Sizes.Any"/>.
    /// </param>
    public ShapeAttribute(params int[] shape) => Shape = shape;

    /// <summary>The extents of one sample, without the batch.</summary>
    public int[] Shape { get; }
}
