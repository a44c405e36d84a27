namespace Lamina;

/// <summary>
/// A depthwise convolution and a 1×1 convolution over its channels, with nothing between them: C×H×W becomes filters×H'×W', as with
/// <see cref="Conv2DAttribute"/>, with fewer weights.
/// </summary>
/// <remarks>
/// <para>
/// Parameters: multiplier·C × kernel height × kernel width (<c>depthwise.weight</c>), filters × multiplier·C (<c>pointwise.weight</c>), and one bias per
/// filter (<c>pointwise.bias</c>).
/// </para>
/// <para>Errors: an input that is not C×H×W; a kernel, with its dilation, that does not fit the padded map; channels that are known only at run time.</para>
/// <para>
/// PyTorch: <c>nn.Conv2d(C, multiplier * C, kernel, stride, padding, dilation, groups=C, bias=False)</c> and
/// <c>nn.Conv2d(multiplier * C, filters, 1)</c>. Keras: <c>SeparableConv2D(filters, kernel, strides, padding)</c> with
/// <c>data_format="channels_first"</c>.
/// </para>
/// <para>Source: <see href="https://arxiv.org/abs/1610.02357">Chollet 2017, "Xception"</see>.</para>
/// </remarks>
public sealed class SeparableConv2DAttribute : BiasedLayerAttribute
{
    /// <summary>A separable convolution with a square kernel.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">Height and width of the kernel in cells; at least 1.</param>
    public SeparableConv2DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>A separable convolution whose kernel may have two sizes: <c>[SeparableConv2D(16, new[] { 3, 1 })]</c>.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">The kernel in cells: a number, or two (<c>new[] { height, width }</c>).</param>
    public SeparableConv2DAttribute(object filters, object kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>The number of output channels.</summary>
    public object Filters { get; }

    /// <summary>The kernel in cells.</summary>
    public object Kernel { get; }

    /// <summary>Channels between the two convolutions per input channel; at least 1. Default: 1.</summary>
    public object? Multiplier { get; set; }

    /// <summary>The step of the kernel in cells: a number, or two (<c>new[] { vertical, horizontal }</c>). Default: 1.</summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Zeros around the map, on each side of an axis: a number, two (<c>new[] { vertical, horizontal }</c>), or a <see cref="PaddingMode"/>.
    /// Default: 0.
    /// </summary>
    public object? Padding { get; set; }

    /// <summary>The distance between the cells of the kernel: a number, or two (<c>new[] { vertical, horizontal }</c>). Default: 1.</summary>
    public object? Dilation { get; set; }

    /// <summary>Adds one learned number per filter. Redundant before a <see cref="BatchNormAttribute"/>. Default: true.</summary>
    public bool Bias { get; set; }
}
