namespace Lamina;

/// <summary>The mean of each window: C×L becomes C×L', where L' = floor((L + 2·padding − window) / stride) + 1.</summary>
/// <remarks>
/// <para>No parameters. The stride is the window unless another is written, so that windows neither overlap nor leave gaps.</para>
/// <para>Errors: an input that is not C×L; a window that does not fit the padded map; a padding of more than half the window.</para>
/// <para>
/// PyTorch: <c>nn.AvgPool1d(window, stride, padding)</c>. Keras: <c>AveragePooling1D(window, strides, padding)</c> with
/// <c>data_format="channels_first"</c>.
/// </para>
/// </remarks>
public sealed class AvgPool1DAttribute : LayerAttribute
{
    /// <summary>A pool along one axis.</summary>
    /// <param name="window">The length of the window in cells; at least 1.</param>
    public AvgPool1DAttribute(int window) => Window = window;

    /// <summary>A pool whose window is an expression in a block's parameters.</summary>
    /// <param name="window">The length of the window in cells; at least 1.</param>
    public AvgPool1DAttribute(object window) => Window = window;

    /// <summary>The window in cells.</summary>
    public object Window { get; }

    /// <summary>The step of the window in cells. Default: the window; Caffe and MatConvNet: 1.</summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Cells on each side: a number, or a <see cref="PaddingMode"/>; at most half the window. Padded cells are zeros. Default: 0.
    /// </summary>
    public object? Padding { get; set; }

    /// <summary>Rounds L' up, so that a last, incomplete window counts too. Default: false; Caffe: true.</summary>
    public bool CeilMode { get; set; }

    /// <summary>
    /// Counts padded zeros in the mean. With <c>Padding = Same</c> they are never counted, as in TensorFlow.
    /// Default: true; MatConvNet: false.
    /// </summary>
    public bool CountIncludePad { get; set; }
}
