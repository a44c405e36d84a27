namespace Lamina;

/// <summary>Cuts cells off the border of a map: C×H×W becomes C×(H − top − bottom)×(W − left − right).</summary>
/// <remarks>
/// No parameters. Errors: an input that is not C×H×W; a crop that leaves nothing. PyTorch: <c>x[:, :, top:H - bottom, left:W - right]</c>.
/// Keras: <c>Cropping2D(((top, bottom), (left, right)))</c> with <c>data_format="channels_first"</c>.
/// </remarks>
public sealed class Crop2DAttribute : LayerAttribute
{
    /// <summary>The same on all four sides.</summary>
    /// <param name="cells">Cells on each side; at least 0.</param>
    public Crop2DAttribute(int cells) => Cells = cells;

    /// <summary>Sides that may differ: <c>[Crop2D(new[] { 0, 1, 0, 1 })]</c>.</summary>
    /// <param name="cells">
    /// Cells: a number, two (<c>new[] { vertical, horizontal }</c>, on both sides each), or four (<c>new[] { top, bottom, left, right }</c>).
    /// </param>
    public Crop2DAttribute(object cells) => Cells = cells;

    /// <summary>Cells on the sides.</summary>
    public object Cells { get; }
}
