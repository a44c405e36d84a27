namespace Lamina;

/// <summary>1-D convolution: C×L becomes filters×L', where L' = floor((L + 2·padding − dilation·(kernel − 1) − 1) / stride) + 1.</summary>
/// <remarks>
/// <para>Parameters: filters × C/groups × kernel, and one bias per filter.</para>
/// <para>
/// Errors: an input that is not C×L; a kernel, with its dilation, that does not fit the padded map; groups that do not divide the channels and the filters.
/// </para>
/// <para>
/// PyTorch: <c>nn.Conv1d(C, filters, kernel, stride, padding, dilation, groups, bias)</c>, with other initial weights (see <see cref="Init.Auto"/>).
/// Keras: <c>Conv1D(filters, kernel, strides, padding, dilation_rate, groups)</c> with <c>data_format="channels_first"</c>.
/// </para>
/// <para>
/// An input or Reshape of two extents is read as C×L here. Tokens (L×C, as <c>Embedding</c> gives them) have their features last: swap the axes first.
/// </para>
/// <para>Source: Waibel et al. 1989, "Phoneme Recognition Using Time-Delay Neural Networks".</para>
/// </remarks>
public sealed class Conv1DAttribute : BiasedLayerAttribute
{
    /// <summary>A convolution along one axis: of a signal, or of a sequence.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">The length of the kernel in cells; at least 1.</param>
    public Conv1DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>A convolution whose sizes are expressions in a block's parameters: <c>[Conv1D("2 * input", 3)]</c>.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernel">The length of the kernel in cells; at least 1.</param>
    public Conv1DAttribute(object filters, object kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>The number of output channels.</summary>
    public object Filters { get; }

    /// <summary>The kernel in cells.</summary>
    public object Kernel { get; }

    /// <summary>The step of the kernel in cells. Default: 1.</summary>
    public object? Stride { get; set; }

    /// <summary>Zeros on each side: a number, or a <see cref="PaddingMode"/>. Default: 0.</summary>
    public object? Padding { get; set; }

    /// <summary>The distance between the cells of the kernel. Default: 1.</summary>
    public object? Dilation { get; set; }

    /// <summary>The number of groups, which do not share channels; divides the channels and the filters. Default: 1.</summary>
    public object? Groups { get; set; }

    /// <summary>Adds one learned number per filter. Redundant before a <see cref="BatchNormAttribute"/>. Default: true.</summary>
    public bool Bias { get; set; }
}
