namespace Lamina;

/// <summary>2-D convolution: C×H×W becomes filters×H'×W', where H' = floor((H + 2·padding − dilation·(kernel − 1) − 1) / stride) + 1.</summary>
/// <remarks>
/// <para>Parameters: filters × C/groups × kernel height × kernel width, and one bias per filter.</para>
/// <para>
/// Errors: an input that is not C×H×W; a kernel, with its dilation, that does not fit the padded map; groups that do not divide the channels and the filters.
/// </para>
/// <para>
/// PyTorch: <c>nn.Conv2d(C, filters, kernel, stride, padding, dilation, groups, bias)</c>, with other initial weights (see <see cref="Init.Auto"/>).
/// Keras: <c>Conv2D(filters, kernel, strides, padding, dilation_rate, groups)</c> with <c>data_format="channels_first"</c>.
/// </para>
/// <para>Source: LeCun et al. 1998, "Gradient-Based Learning Applied to Document Recognition".</para>
/// </remarks>
public sealed class Conv2DAttribute : BiasedLayerAttribute
{
    /// <summary>A convolution with a square kernel.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">Height and width of the kernel in cells; at least 1.</param>
    public Conv2DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>A convolution whose kernel may have two sizes: <c>[Conv2D(16, new[] { 3, 1 })]</c>.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">The kernel in cells: a number, or two (<c>new[] { height, width }</c>).</param>
    public Conv2DAttribute(object filters, object kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>The number of output channels.</summary>
    public object Filters { get; }

    /// <summary>The kernel in cells.</summary>
    public object Kernel { get; }

    /// <summary>The step of the kernel in cells: a number, or two (<c>new[] { vertical, horizontal }</c>). Default: 1.</summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Zeros around the map, on each side of an axis: a number, two (<c>new[] { vertical, horizontal }</c>), or a <see cref="PaddingMode"/>.
    /// Default: 0.
    /// </summary>
    public object? Padding { get; set; }

    /// <summary>The distance between the cells of the kernel: a number, or two (<c>new[] { vertical, horizontal }</c>). Default: 1.</summary>
    public object? Dilation { get; set; }

    /// <summary>The number of groups, which do not share channels; divides the channels and the filters. Default: 1.</summary>
    public object? Groups { get; set; }

    /// <summary>Adds one learned number per filter. Redundant before a <see cref="BatchNormAttribute"/>. Default: true.</summary>
    public bool Bias { get; set; }
}
