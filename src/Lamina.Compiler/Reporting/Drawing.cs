using System;
using System.Globalization;
using System.Text;

namespace Lamina.Compiler.Reporting;

/// <summary>The report's drawings, as SVG inside the page: they take their colours from its style.</summary>
internal static class Drawing
{
    public const int RowHeight = 26;

    private const int LaneWidth = 14, Margin = 11;

    /// <summary>The powers of ten at the ends of a signal's scale.</summary>
    private const double Least = -6, Most = 4;

    /// <summary>How far the drawing of so many lanes reaches.</summary>
    public static int Width(int lanes) => 2 * Margin + (lanes - 1) * LaneWidth;

    /// <summary>The part of the diagram beside one row.</summary>
    public static string Diagram(RailRow row, int width, bool isDead)
    {
        var svg = new StringBuilder($"<svg class=\"rails\" width=\"{width}\" height=\"{RowHeight}\" aria-hidden=\"true\">");
        const int middle = RowHeight / 2;
        foreach (var rail in row.Past) svg.Append(Line(rail, 0, RowHeight));
        foreach (var rail in row.Into) svg.Append(Line(rail, 0, middle));
        if (row.HasReader) svg.Append(Line(new Rail(row.Lane, row.Lane), middle, RowHeight));
        svg.Append($"<circle cx=\"{X(row.Lane)}\" cy=\"{middle}\" r=\"4.5\"{(isDead ? " class=\"dead\"" : "")}/>");
        return svg.Append("</svg>").ToString();
    }

    /// <summary>A size on a scale of powers of ten: a bar from 1, with a mark for what of it depends on the input.</summary>
    public static string Scale(double rms, double deviation)
    {
        const int width = 120, height = 12;
        double At(double value) => width * (Math.Min(Math.Max(Math.Log10(Math.Max(value, 1e-300)), Least), Most) - Least) / (Most - Least);
        var (one, size) = (At(1), At(rms));
        return string.Format(
            CultureInfo.InvariantCulture,
            "<svg class=\"scale\" width=\"{0}\" height=\"{1}\" aria-hidden=\"true\"><path d=\"M0 {1}H{0}M{2:0.#} 0V{1}\"/><rect x=\"{3:0.#}\" y=\"2\" width=\"{4:0.#}\" height=\"{5}\"/><circle cx=\"{6:0.#}\" cy=\"{7}\" r=\"3\"/></svg>",
            width, height, one, Math.Min(one, size), Math.Max(Math.Abs(size - one), 1), height - 4, At(deviation), height / 2);
    }

    private static int X(int lane) => Margin + lane * LaneWidth;

    private static string Line(Rail rail, int top, int bottom)
    {
        var (from, to, middle) = (X(rail.From), X(rail.To), (top + bottom) / 2);
        return from == to ? $"<path d=\"M{from} {top}V{bottom}\"/>" : $"<path d=\"M{from} {top}C{from} {middle} {to} {middle} {to} {bottom}\"/>";
    }
}
