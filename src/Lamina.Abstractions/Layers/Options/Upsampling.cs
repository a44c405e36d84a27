namespace Lamina;

/// <summary>Where the values of an enlarged map come from: <c>Mode = Upsampling.Bilinear</c>.</summary>
public enum Upsampling
{
    /// <summary>The cell that lies under the new one: each cell is repeated.</summary>
    Nearest,

    /// <summary>The four cells around the new one's centre, weighted by their distance.</summary>
    Bilinear,
}
