using System;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Costing;

namespace Lamina.Compiler.Writing;

/// <summary>The summary table as XML documentation: what a user sees when hovering over the network.</summary>
internal static class DocumentationWriter
{
    private const int MostRows = 40;

    public static void Class(CodeWriter code, NetworkText network)
    {
        if (network.Cost is not { } cost)
        {
            code.Line($"/// <remarks>{CSharp.Xml(network.Type.DisplayName)} has errors; its members throw until they are fixed.</remarks>");
            return;
        }

        code.Line("/// <remarks>");
        code.Line($"/// {CSharp.Xml(network.Type.DisplayName)}: {network.InputShape} → {CSharp.Xml(SummaryWriter.Answer(network))}; " +
            $"{(cost.IsExact ? "" : "without its own modules, ")}{CSharp.Grouped(cost.Parameters)} parameters; {CSharp.Grouped(cost.MultiplyAdds)} multiply-adds per sample.");
        code.Line("/// <code>");
        var rows = cost.List.Take(MostRows).Select(entry => (
            entry.Name, entry.Written, Output: entry.Output.ToString(), Parameters: Parameters(entry))).ToList();
        var widths = (
            Name: Math.Max(5, rows.Select(row => row.Name.Length).DefaultIfEmpty().Max()),
            Written: Math.Min(48, Math.Max(5, rows.Select(row => row.Written.Length).DefaultIfEmpty().Max())),
            Output: Math.Max(6, rows.Select(row => row.Output.Length).DefaultIfEmpty().Max()),
            Parameters: Math.Max(10, rows.Select(row => row.Parameters.Length).DefaultIfEmpty().Max()));

        code.Line("/// " + Row("layer", "as written", "output", "parameters"));
        foreach (var row in rows) code.Line("/// " + CSharp.Xml(Row(row.Name, Cut(row.Written, widths.Written), row.Output, row.Parameters)));
        if (cost.List.Count > MostRows) code.Line($"/// … and {cost.List.Count - MostRows} more");
        code.Line("/// </code>");
        code.Line("/// </remarks>");

        string Row(string name, string written, string output, string parameters) => string.Format(
            CultureInfo.InvariantCulture, "{0}  {1}  {2}  {3}",
            name.PadRight(widths.Name), written.PadRight(Math.Max(10, widths.Written)), output.PadRight(widths.Output), parameters.PadLeft(widths.Parameters)).TrimEnd();
    }

    private static string Parameters(ListCost entry) => (entry.Parameters, entry.IsExact) switch
    {
        (0, true) => "",
        (0, false) => "?",
        (var known, true) => CSharp.Grouped(known),
        (var known, false) => CSharp.Grouped(known) + " + ?",
    };

    private static string Cut(string text, int width) => text.Length <= width ? text : text.Substring(0, width - 1) + "…";
}
