namespace Lamina;

/// <summary>The same values with their axes in another order: <c>[Permute(2, 1)]</c> makes L×F into F×L.</summary>
/// <remarks>
/// <para>
/// The last axis then counts the features, so that a <see cref="DenseAttribute"/> after <c>[Permute(2, 1)]</c> mixes tokens. With three or more axes, features that
/// are moved to the first axis stay the features: <c>[Permute(3, 1, 2)]</c> makes H×W×C a map again.
/// </para>
/// <para>No parameters. Error: axes that are not a permutation of 1 to the number of axes.</para>
/// <para>PyTorch: <c>x.permute(0, …)</c>, which counts the batch as axis 0 and the others as here. Keras: <c>Permute(axes)</c>, the same numbers.</para>
/// </remarks>
public sealed class PermuteAttribute : LayerAttribute
{
    /// <summary>Reorders the axes.</summary>
    /// <param name="axes">For each axis of the result, in order, the axis it is taken from; counted from 1, without the batch.</param>
    public PermuteAttribute(params int[] axes) => Axes = axes;

    /// <summary>For each axis of the result the axis it is taken from.</summary>
    public int[] Axes { get; }
}
