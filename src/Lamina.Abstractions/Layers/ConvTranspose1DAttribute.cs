namespace Lamina;

/// <summary>
/// The gradient of a 1-D convolution as a layer, which enlarges: C×L becomes filters×L', where
/// L' = (L − 1)·stride − 2·padding + dilation·(kernel − 1) + output padding + 1.
/// </summary>
/// <remarks>
/// <para>Parameters: C × filters/groups × kernel, and one bias per filter.</para>
/// <para>
/// Errors: an input that is not C×L; a padding that cuts everything away; an output padding that is neither below the stride nor below the dilation;
/// groups that do not divide the channels and the filters.
/// </para>
/// <para>
/// PyTorch: <c>nn.ConvTranspose1d(C, filters, kernel, stride, padding, output_padding, groups, bias, dilation)</c>, with other initial weights (see
/// <see cref="Init.Auto"/>). Keras: <c>Conv1DTranspose(filters, kernel, strides, padding)</c> with <c>data_format="channels_first"</c>.
/// </para>
/// <para>Source: <see href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin 2016, "A guide to convolution arithmetic for deep learning"</see>.</para>
/// </remarks>
public sealed class ConvTranspose1DAttribute : BiasedLayerAttribute
{
    /// <summary>A transposed convolution along one axis.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">The length of the kernel in cells; at least 1.</param>
    public ConvTranspose1DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>A transposed convolution whose sizes are expressions in a block's parameters.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">The length of the kernel in cells; at least 1.</param>
    public ConvTranspose1DAttribute(object filters, object kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>The number of output channels.</summary>
    public object Filters { get; }

    /// <summary>The kernel in cells.</summary>
    public object Kernel { get; }

    /// <summary>The stride: the factor of enlargement. Default: 1.</summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Cells that are cut off on each side: a number, or a <see cref="PaddingMode"/>; <c>Same</c> gives length × stride.
    /// Default: 0.
    /// </summary>
    public object? Padding { get; set; }

    /// <summary>Cells added after the map, below the stride or the dilation. Not with <c>Padding = Same</c>. Default: 0.</summary>
    public object? OutputPadding { get; set; }

    /// <summary>The distance between the cells of the kernel. Default: 1.</summary>
    public object? Dilation { get; set; }

    /// <summary>The number of groups, which do not share channels; divides the channels and the filters. Default: 1.</summary>
    public object? Groups { get; set; }

    /// <summary>Adds one learned number per filter. Redundant before a <see cref="BatchNormAttribute"/>. Default: true.</summary>
    public bool Bias { get; set; }
}
