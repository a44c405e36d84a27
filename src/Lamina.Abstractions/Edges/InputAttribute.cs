using System;

namespace Lamina;

/// <summary>
/// The network's input as a shape type: <c>Fit</c>, <c>Forward</c> and <c>Predict</c> then take <c>Batch&lt;TShape&gt;</c>, and C# rejects data
/// of another shape.
/// </summary>
/// <typeparam name="TShape">A struct that carries <see cref="ShapeAttribute"/>: <c>MnistImage</c>, <c>CifarImage</c>, or your own.</typeparam>
/// <remarks>
/// <para>
/// Several inputs become parameters in the order written, each with its <see cref="Name"/>. The list continues from the last one; <c>[From("image")]</c> starts
/// from another, and joins take them by name. The samples of a data set are the first input; <c>Dataset.AddInput</c> puts the others beside them.
/// </para>
/// <para>A range stated here (<c>Min</c>, <c>Max</c>, <c>Mean</c>, <c>Std</c>) replaces the one of the shape type.</para>
/// <para>Keras: <c>keras.Input(shape)</c>, with the channels first. PyTorch has no equivalent: it meets shapes only when the program runs.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute<TShape> : DataRangeAttribute
{
    /// <inheritdoc cref="InputAttribute.Name"/>
    public string? Name { get; set; }
}

/// <summary>
/// The network's input as extents: <c>[Input(1, 28, 28)]</c>. Data is then checked at run time, once, where it enters the network: another shape
/// throws <c>ShapeMismatchException</c> with both shapes.
/// </summary>
/// <remarks>
/// Prefer <see cref="InputAttribute{TShape}"/> where the shape has a name: the compiler then checks the data's type.
/// Keras: <c>keras.Input(shape)</c>, with the channels first.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute : DataRangeAttribute
{
    /// <summary>The input's shape.</summary>
    /// <param name="shape">
    /// The extents of one sample, without the batch: channels, height, width of an image, or the number of features of a vector. Each is at
    /// least 1, or <see cref="Sizes.Any"/> for a height or width that is known only at run time. Of two extents the last counts the features, unless
    /// a layer over one axis (<c>Conv1D</c>, <c>MaxPool1D</c>) is the first for which it matters: then they are channels and length.
    /// </param>
    public InputAttribute(params int[] shape) => Shape = shape;

    /// <summary>
    /// The input's name, for <c>From</c>, for joins and as a parameter of <c>forward</c>. Needed where there are several inputs, at most six. Default: none, it is
    /// called <c>input</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The extents of one sample, without the batch.</summary>
    public int[] Shape { get; }
}
