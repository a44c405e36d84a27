namespace Lamina;

/// <summary>
/// The gradient of a 2-D convolution as a layer, which enlarges: C×H×W becomes filters×H'×W', where
/// H' = (H − 1)·stride − 2·padding + dilation·(kernel − 1) + output padding + 1.
/// </summary>
/// <remarks>
/// <para>Parameters: C × filters/groups × kernel height × kernel width, and one bias per filter.</para>
/// <para>
/// Errors: an input that is not C×H×W; a padding that cuts everything away; an output padding that is neither below the stride nor below the dilation;
/// groups that do not divide the channels and the filters.
/// </para>
/// <para>
/// PyTorch: <c>nn.ConvTranspose2d(C, filters, kernel, stride, padding, output_padding, groups, bias, dilation)</c>, with other initial weights (see
/// <see cref="Init.Auto"/>). Keras: <c>Conv2DTranspose(filters, kernel, strides, padding)</c> with <c>data_format="channels_first"</c>.
/// </para>
/// <para>Source: <see href="https://arxiv.org/abs/1411.4038">Long et al. 2015, "Fully Convolutional Networks for Semantic Segmentation"</see>.</para>
/// </remarks>
public sealed class ConvTranspose2DAttribute : BiasedLayerAttribute
{
    /// <summary>A transposed convolution with a square kernel.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">Height and width of the kernel in cells; at least 1.</param>
    public ConvTranspose2DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>A transposed convolution whose kernel may have two sizes: <c>[ConvTranspose2D(16, new[] { 3, 1 })]</c>.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">The kernel in cells: a number, or two (<c>new[] { height, width }</c>).</param>
    public ConvTranspose2DAttribute(object filters, object kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>The number of output channels.</summary>
    public object Filters { get; }

    /// <summary>The kernel in cells.</summary>
    public object Kernel { get; }

    /// <summary>The stride, the factor of enlargement: a number, or two (<c>new[] { vertical, horizontal }</c>). Default: 1.</summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Cells that are cut off, on each side of an axis: a number, two (<c>new[] { vertical, horizontal }</c>), or a <see cref="PaddingMode"/>;
    /// <c>Same</c> gives size × stride. Default: 0.
    /// </summary>
    public object? Padding { get; set; }

    /// <summary>Cells added after the map, below the stride or the dilation: a number, or two (<c>new[] { vertical, horizontal }</c>). Not with <c>Padding = Same</c>. Default: 0.</summary>
    public object? OutputPadding { get; set; }

    /// <summary>The distance between the cells of the kernel: a number, or two (<c>new[] { vertical, horizontal }</c>). Default: 1.</summary>
    public object? Dilation { get; set; }

    /// <summary>The number of groups, which do not share channels; divides the channels and the filters. Default: 1.</summary>
    public object? Groups { get; set; }

    /// <summary>Adds one learned number per filter. Redundant before a <see cref="BatchNormAttribute"/>. Default: true.</summary>
    public bool Bias { get; set; }
}
