namespace Lamina;

/// <summary>
/// 2-D convolution of each channel by itself: C×H×W becomes multiplier·C×H'×W', where H' = floor((H + 2·padding − dilation·(kernel − 1) − 1) / stride) + 1.
/// </summary>
/// <remarks>
/// <para>Parameters: multiplier·C × kernel height × kernel width, and one bias per output channel.</para>
/// <para>Errors: an input that is not C×H×W; a kernel, with its dilation, that does not fit the padded map; channels that are known only at run time.</para>
/// <para>
/// PyTorch: <c>nn.Conv2d(C, multiplier * C, kernel, stride, padding, dilation, groups=C, bias=bias)</c>. Keras:
/// <c>DepthwiseConv2D(kernel, strides, padding, depth_multiplier, dilation_rate=dilation)</c> with <c>data_format="channels_first"</c>.
/// </para>
/// <para>Source: <see href="https://arxiv.org/abs/1704.04861">Howard et al. 2017, "MobileNets"</see>.</para>
/// </remarks>
public sealed class DepthwiseConv2DAttribute : BiasedLayerAttribute
{
    /// <summary>A depthwise convolution with a square kernel.</summary>
    /// <param name="kernel">Height and width of the kernel in cells; at least 1.</param>
    public DepthwiseConv2DAttribute(int kernel) => Kernel = kernel;

    /// <summary>A depthwise convolution whose kernel may have two sizes: <c>[DepthwiseConv2D(new[] { 3, 1 })]</c>.</summary>
    /// <param name="kernel">The kernel in cells: a number, or two (<c>new[] { height, width }</c>).</param>
    public DepthwiseConv2DAttribute(object kernel) => Kernel = kernel;

    /// <summary>The kernel in cells.</summary>
    public object Kernel { get; }

    /// <summary>Output channels per input channel; at least 1. Default: 1.</summary>
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

    /// <summary>Adds one learned number per output channel. Redundant before a <see cref="BatchNormAttribute"/>. Default: true.</summary>
    public bool Bias { get; set; }
}
