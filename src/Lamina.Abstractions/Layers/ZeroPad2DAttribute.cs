namespace Lamina;

/// <summary>Puts zeros around a map: C×H×W becomes C×(top + H + bottom)×(left + W + right).</summary>
/// <remarks>
/// No parameters. Error: an input that is not C×H×W. PyTorch: <c>nn.ZeroPad2d((left, right, top, bottom))</c>, in that order.
/// Keras: <c>ZeroPadding2D(((top, bottom), (left, right)))</c> with <c>data_format="channels_first"</c>.
/// </remarks>
public sealed class ZeroPad2DAttribute : LayerAttribute
{
    /// <summary>The same on all four sides.</summary>
    /// <param name="padding">Zeros on each side; at least 0.</param>
    public ZeroPad2DAttribute(int padding) => Padding = padding;

    /// <summary>Sides that may differ: <c>[ZeroPad2D(new[] { 0, 1, 0, 1 })]</c>.</summary>
    /// <param name="padding">
    /// Zeros: a number, two (<c>new[] { vertical, horizontal }</c>, on both sides each), or four (<c>new[] { top, bottom, left, right }</c>).
    /// </param>
    public ZeroPad2DAttribute(object padding) => Padding = padding;

    /// <summary>Zeros on the sides.</summary>
    public object Padding { get; }
}
