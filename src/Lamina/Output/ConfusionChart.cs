using System.Globalization;
using System.Security;
using System.Text;

namespace Lamina;

/// <summary>Draws a confusion matrix as SVG: a row for each true class, a column for each answer, darker for a larger share of the row.</summary>
internal static class ConfusionChart
{
    private const int Top = 56, Letter = 7, Margin = 24, AxisTitle = 24;
    private const int MostNumbers = 20;

    public static string ToSvg(string network, ConfusionMatrix matrix)
    {
        int k = matrix.Classes;
        // Above 20 classes neither counts nor names fit: the picture is the colours.
        bool hasText = k <= MostNumbers;
        int cell = hasText ? 44 : Math.Max(4, 480 / k);
        int names = hasText ? Letter * matrix.ClassNames.Max(name => name.Length) + 12 : 12;
        int left = AxisTitle + names, side = k * cell, width = left + side + Margin, height = Top + side + names + AxisTitle + 12;
        var svg = new StringBuilder();
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12" fill="#333">""");
        Line(svg, $"""<rect width="{width}" height="{height}" fill="white"/>""");
        Line(svg, $"""<text x="{width / 2}" y="24" font-size="16" text-anchor="middle">{SecurityElement.Escape(network)}: {matrix.Accuracy:0.0000} of {matrix.Count:N0} right</text>""");
        Line(svg, $"""<g transform="translate({left} {Top})">""");
        for (int truth = 0; truth < k; truth++)
        {
            for (int predicted = 0; predicted < k; predicted++) Cell(svg, matrix, truth, predicted, cell, hasText);
            if (hasText)
            {
                int middle = truth * cell + cell / 2;
                string name = SecurityElement.Escape(matrix.ClassNames[truth]);
                Line(svg, $"""<text x="-8" y="{middle + 4}" text-anchor="end">{name}</text>""");
                Line(svg, $"""<text transform="translate({middle + 4} {side + 8}) rotate(-90)" text-anchor="end">{name}</text>""");
            }
        }
        Line(svg, $"""<rect width="{side}" height="{side}" fill="none" stroke="#333"/>""");
        Line(svg, $"""<text x="{side / 2}" y="{side + names + 18}" text-anchor="middle" font-weight="bold">predicted</text>""");
        Line(svg, $"""<text transform="translate({-names - 8} {side / 2}) rotate(-90)" text-anchor="middle" font-weight="bold">true</text>""");
        Line(svg, $"</g>");
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static void Cell(StringBuilder svg, ConfusionMatrix matrix, int truth, int predicted, int size, bool hasText)
    {
        long count = matrix[truth, predicted];
        if (count == 0) return;
        double share = (double)count / matrix.Support(truth);
        string color = truth == predicted ? "#1f77b4" : "#d62728";
        Line(svg, $"""<rect x="{predicted * size}" y="{truth * size}" width="{size}" height="{size}" fill="{color}" fill-opacity="{0.08 + 0.92 * share:0.###}"/>""");
        if (hasText) Line(svg, $"""<text x="{predicted * size + size / 2}" y="{truth * size + size / 2 + 4}" text-anchor="middle" fill="{(share > 0.5 ? "white" : "#333")}">{count}</text>""");
    }

    private static void Line(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
