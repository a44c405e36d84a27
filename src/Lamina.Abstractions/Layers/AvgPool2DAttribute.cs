namespace Lamina;

/// <summary>The mean of each window: C×H×W becomes C×H'×W', where H' = floor((H + 2·padding − window) / stride) + 1.</summary>
/// <remarks>
/// <para>No parameters. The stride is the window unless another is written, so that windows neither overlap nor leave gaps.</para>
/// <para>Errors: an input that is not C×H×W; a window that does not fit the padded map; a padding of more than half the window.</para>
/// <para>
/// PyTorch: <c>nn.AvgPool2d(window, stride, padding)</c>. Keras: <c>AveragePooling2D(window, strides, padding)</c> with
/// <c>data_format="channels_first"</c>.
/// </para>
/// </remarks>
public sealed class AvgPool2DAttribute : LayerAttribute
{
    /// <summary>A pool with a square window.</summary>
    /// <param name="window">Height and width of the window in cells; at least 1.</param>
    public AvgPool2DAttribute(int window) => Window = window;

    /// <summary>A pool whose window may have two sizes: <c>[AvgPool2D(new[] { 2, 1 })]</c>.</summary>
    /// <param name="window">The window in cells: a number, or two (<c>new[] { height, width }</c>).</param>
    public AvgPool2DAttribute(object window) => Window = window;

    /// <summary>The window in cells.</summary>
    public object Window { get; }

    /// <summary>The step of the window in cells: a number, or two (<c>new[] { vertical, horizontal }</c>). Default: the window; Caffe and MatConvNet: 1.</summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Cells around the map, on each side of an axis: a number, two (<c>new[] { vertical, horizontal }</c>), or a <see cref="PaddingMode"/>; at most
    /// half the window. Padded cells are zeros. Default: 0.
    /// </summary>
    public object? Padding { get; set; }

    /// <summary>Rounds H' and W' up, so that a last, incomplete window counts too. Default: false; Caffe: true.</summary>
    public bool CeilMode { get; set; }

    /// <summary>
    /// Counts padded zeros in the mean. With <c>Padding = Same</c> they are never counted, as in TensorFlow.
    /// Default: true; MatConvNet: false.
    /// </summary>
    public bool CountIncludePad { get; set; }
}
