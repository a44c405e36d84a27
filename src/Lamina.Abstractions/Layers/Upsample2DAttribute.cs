namespace Lamina;

/// <summary>Enlarges a map without learning how: C×H×W becomes C×factor·H×factor·W, or C×<see cref="Size"/>.</summary>
/// <remarks>
/// <para>No parameters. Errors: an input that is not C×H×W; both a factor and a size, or neither.</para>
/// <para>
/// PyTorch: <c>nn.Upsample(scale_factor=factor)</c> or <c>nn.Upsample(size)</c>, with <c>mode</c> and <c>align_corners</c>. Keras:
/// <c>UpSampling2D(factor, interpolation=mode)</c> with <c>data_format="channels_first"</c>.
/// </para>
/// </remarks>
public sealed class Upsample2DAttribute : LayerAttribute
{
    /// <summary>Enlarges height and width by a factor.</summary>
    /// <param name="factor">The factor; at least 1.</param>
    public Upsample2DAttribute(int factor) => Factor = factor;

    /// <summary>Enlarges by factors that may differ: <c>[Upsample2D(new[] { 2, 1 })]</c>.</summary>
    /// <param name="factor">The factor: a number, or two (<c>new[] { vertical, horizontal }</c>).</param>
    public Upsample2DAttribute(object factor) => Factor = factor;

    /// <summary>Enlarges, or shrinks, to a <see cref="Size"/>: <c>[Upsample2D(Size = 64)]</c>.</summary>
    public Upsample2DAttribute()
    {
    }

    /// <summary>The factor, or null.</summary>
    public object? Factor { get; }

    /// <summary>The size to reach, instead of a factor: a number, or two (<c>new[] { height, width }</c>). Default: undeclared.</summary>
    public object? Size { get; set; }

    /// <summary>Where the values come from. Default: <see cref="Upsampling.Nearest"/>.</summary>
    public Upsampling Mode { get; set; }

    /// <summary>
    /// With <see cref="Upsampling.Bilinear"/>: the centres of the corner cells stay where they are (PyTorch's <c>align_corners</c>), instead of the
    /// map's edges. Default: false.
    /// </summary>
    public bool AlignCorners { get; set; }
}
