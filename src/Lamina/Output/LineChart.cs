using System.Globalization;
using System.Security;
using System.Text;

namespace Lamina;

/// <summary>Draws lines as SVG, one panel beside the other, with axes, grid and a legend below.</summary>
internal static class LineChart
{
    private const int PlotWidth = 360, PlotHeight = 240, Left = 64, Right = 24, Top = 56, Bottom = 52, LegendLine = 18;
    private const int PanelWidth = Left + PlotWidth + Right;

    public static string ToSvg(string title, params ChartPanel[] panels)
    {
        var svg = new StringBuilder();
        int width = PanelWidth * panels.Length, height = Top + PlotHeight + Bottom + LegendLine * panels.Max(panel => Legend(panel).Max(entry => entry.Row) + 1);
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12" fill="#333">""");
        Line(svg, $"""<rect width="{width}" height="{height}" fill="white"/>""");
        Line(svg, $"""<text x="{width / 2}" y="22" font-size="16" text-anchor="middle">{SecurityElement.Escape(title)}</text>""");
        for (int i = 0; i < panels.Length; i++)
        {
            Line(svg, $"""<g transform="translate({i * PanelWidth + Left} {Top})">""");
            Draw(svg, panels[i]);
            Line(svg, $"</g>");
        }
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static void Draw(StringBuilder svg, ChartPanel panel)
    {
        var points = panel.Lines.SelectMany(line => line.Points).ToArray();
        var x = points.Length == 0 ? new ChartAxis(0, 1, 1) : ChartAxis.Around(points.Min(p => Across(panel, p.X)), points.Max(p => Across(panel, p.X)), 8, whole: true);
        var y = points.Length == 0 ? new ChartAxis(0, 1, 0.2) : ChartAxis.Around(points.Min(p => p.Y), points.Max(p => p.Y), 5);
        if (panel.Ceiling is { } ceiling && y.Max > ceiling) y = y with { Max = ceiling };

        Line(svg, $"""<text x="{PlotWidth / 2}" y="-10" text-anchor="middle" font-weight="bold">{SecurityElement.Escape(panel.Title)}</text>""");
        DrawAxes(svg, panel, x, y);
        foreach (var line in panel.Lines) DrawLine(svg, panel, line, x, y);
        foreach (var (line, left, row) in Legend(panel)) DrawEntry(svg, line, left, PlotHeight + Bottom + row * LegendLine);
    }

    private static void DrawAxes(StringBuilder svg, ChartPanel panel, ChartAxis x, ChartAxis y)
    {
        foreach (double tick in y.Ticks.Where(tick => tick <= y.Max + 1e-9 * y.Step))
        {
            double at = Y(y, tick);
            Line(svg, $"""<line x1="0" y1="{at:0.##}" x2="{PlotWidth}" y2="{at:0.##}" stroke="#ddd"/>""");
            Line(svg, $"""<text x="-8" y="{at + 4:0.##}" text-anchor="end">{Number(tick, y.Step)}</text>""");
        }
        foreach (double tick in x.Ticks)
        {
            double at = X(x, tick);
            string text = panel.IsLogarithmic ? Math.Pow(10, tick).ToString("0.########", CultureInfo.InvariantCulture) : tick.ToString("0", CultureInfo.InvariantCulture);
            Line(svg, $"""<line x1="{at:0.##}" y1="{PlotHeight}" x2="{at:0.##}" y2="{PlotHeight + 5}" stroke="#333"/>""");
            Line(svg, $"""<text x="{at:0.##}" y="{PlotHeight + 18}" text-anchor="middle">{text}</text>""");
        }
        Line(svg, $"""<path d="M0 0 V{PlotHeight} H{PlotWidth}" fill="none" stroke="#333"/>""");
        Line(svg, $"""<text x="{PlotWidth / 2}" y="{PlotHeight + 36}" text-anchor="middle">{SecurityElement.Escape(panel.Across)}</text>""");
    }

    private static void DrawLine(StringBuilder svg, ChartPanel panel, ChartLine line, ChartAxis x, ChartAxis y)
    {
        var points = line.Points.Select(p => (X: X(x, Across(panel, p.X)), Y: Y(y, p.Y))).ToArray();
        string path = string.Join(" ", points.Select(p => FormattableString.Invariant($"{p.X:0.##},{p.Y:0.##}")));
        Line(svg, $"""<polyline points="{path}" fill="none" stroke="{line.Color}" stroke-width="2"{Dashes(line)}/>""");
        // Where there are many points, marks would hide the line.
        if (points.Length > 40) return;
        foreach (var (px, py) in points) Line(svg, $"""<circle cx="{px:0.##}" cy="{py:0.##}" r="2.5" fill="{line.Color}"/>""");
    }

    /// <summary>With as many digits as distinguish it from the next tick; in scientific notation where zeros would fill the margin.</summary>
    private static string Number(double tick, double step)
    {
        const int fitting = 6;
        int last = Place(step), first = tick == 0 ? 0 : Place(tick);
        bool isPlain = tick == 0 || (first >= -4 && last >= -fitting);
        return tick.ToString(isPlain ? "0." + new string('#', Math.Max(0, -last)) : $"0.{new string('#', Math.Max(0, first - last))}e0", CultureInfo.InvariantCulture);
    }

    /// <summary>The power of ten of a number's first digit.</summary>
    private static int Place(double number) => (int)Math.Floor(Math.Log10(Math.Abs(number)));

    /// <summary>Where each entry of the legend stands: from left to right, then in the next row.</summary>
    private static IEnumerable<(ChartLine Line, int Left, int Row)> Legend(ChartPanel panel)
    {
        const int letter = 7, around = 44;
        int left = 0, row = 0;
        foreach (var line in panel.Lines)
        {
            int width = around + letter * line.Name.Length;
            if (left > 0 && left + width > PlotWidth) (left, row) = (0, row + 1);
            yield return (line, left, row);
            left += width;
        }
    }

    private static void DrawEntry(StringBuilder svg, ChartLine line, int left, int y)
    {
        Line(svg, $"""<line x1="{left}" y1="{y}" x2="{left + 20}" y2="{y}" stroke="{line.Color}" stroke-width="2"{Dashes(line)}/>""");
        Line(svg, $"""<text x="{left + 26}" y="{y + 4}">{SecurityElement.Escape(line.Name)}</text>""");
    }

    private static string Dashes(ChartLine line) => line.IsDashed ? " stroke-dasharray=\"5 3\"" : "";

    private static double Across(ChartPanel panel, double value) => panel.IsLogarithmic ? Math.Log10(value) : value;

    private static double X(ChartAxis axis, double value) => axis.Position(value) * PlotWidth;

    private static double Y(ChartAxis axis, double value) => (1 - axis.Position(value)) * PlotHeight;

    private static void Line(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
