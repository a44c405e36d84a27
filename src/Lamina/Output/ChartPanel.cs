namespace Lamina;

/// <summary>One picture of a chart.</summary>
/// <param name="Title">What its values are.</param>
/// <param name="Ceiling">The greatest value there can be; null: none.</param>
/// <param name="Lines">The lines in it.</param>
internal sealed record ChartPanel(string Title, double? Ceiling, IReadOnlyList<ChartLine> Lines)
{
    /// <summary>The title of the horizontal axis.</summary>
    public string Across { get; init; } = "epoch";

    /// <summary>Whether the horizontal axis is logarithmic.</summary>
    public bool IsLogarithmic { get; init; }
}

/// <summary>A line of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Color">Its colour, as SVG writes it.</param>
/// <param name="Points">Its points, from left to right.</param>
internal sealed record ChartLine(string Name, string Color, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>Whether it is drawn with gaps.</summary>
    public bool IsDashed { get; init; }
}
