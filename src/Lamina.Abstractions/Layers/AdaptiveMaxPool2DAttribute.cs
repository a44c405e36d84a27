namespace Lamina;

/// <summary>The largest value of each part of a map that is cut into a fixed number of parts: C×H×W becomes C×size, for any height and width.</summary>
/// <remarks>
/// <para>
/// No parameters. Output row i covers the input rows from floor(i·H / H') to ceil((i + 1)·H / H'), so that parts overlap where H' does not divide H; columns alike.
/// </para>
/// <para>Error: an input that is not C×H×W.</para>
/// <para>PyTorch: <c>nn.AdaptiveMaxPool2d(size)</c>. Keras: <c>AdaptiveMaxPooling2D(size)</c> with <c>data_format="channels_first"</c>.</para>
/// <para>Source: <see href="https://arxiv.org/abs/1406.4729">He et al. 2014, "Spatial Pyramid Pooling"</see>.</para>
/// </remarks>
public sealed class AdaptiveMaxPool2DAttribute : LayerAttribute
{
    /// <summary>A pool with a square result.</summary>
    /// <param name="size">Height and width of the result in cells; at least 1.</param>
    public AdaptiveMaxPool2DAttribute(int size) => Size = size;

    /// <summary>A pool whose result may have two sizes: <c>[AdaptiveMaxPool2D(new[] { 4, 8 })]</c>.</summary>
    /// <param name="size">The result in cells: a number, or two (<c>new[] { height, width }</c>).</param>
    public AdaptiveMaxPool2DAttribute(object size) => Size = size;

    /// <summary>The size of the result in cells.</summary>
    public object Size { get; }
}
