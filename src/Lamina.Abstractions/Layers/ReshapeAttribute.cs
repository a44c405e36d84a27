namespace Lamina;

/// <summary>
/// The same values in another shape: <c>[Reshape(8, -1)]</c>. As with an input, three or four extents are a map with its channels first; of one or
/// two extents the last counts the features, unless a layer over one axis (<c>Conv1D</c>) is the first for which it matters.
/// </summary>
/// <remarks>
/// No parameters. Error: a shape that does not hold as many values as arrive. PyTorch: <c>x.reshape(N, ...)</c>. Keras: <c>Reshape(shape)</c>.
/// </remarks>
public sealed class ReshapeAttribute : LayerAttribute
{
    /// <summary>Reshapes each sample.</summary>
    /// <param name="shape">The new extents, without the batch; each at least 1. One of them may be -1: whatever the number of values leaves for it.</param>
    public ReshapeAttribute(params int[] shape) => Shape = shape;

    /// <summary>The new extents, without the batch.</summary>
    public int[] Shape { get; }
}
