using System.Collections.Generic;
using System.Linq;
using System.Text;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Writing;

namespace Lamina.Compiler.Reporting;

/// <summary>A network's layers with the diagram beside them: a row each, so that a line of the diagram is a line of the table.</summary>
internal static class LayerTable
{
    public static void Write(StringBuilder html, IReadOnlyList<LayerRow> rows, ReportFacts network)
    {
        var rails = Rails.Of(rows);
        var width = Drawing.Width(1 + rails.SelectMany(row => row.Past.Select(rail => rail.To).Concat(row.Into.Select(rail => rail.From)).Append(row.Lane)).Max());
        string[] header = ["", "layer", "as written", "output", ".parameters", ".multiply-adds", ".sees"];
        string[] signal = network.Signal is null ? [] : [".signal", ".over inputs", "10⁻⁶ to 10⁴"];
        Html.Table(html, Html.Header([.. header, .. signal]), rows.Select((row, index) => ">" + string.Concat(
            $"<td>{Drawing.Diagram(rails[index], width, isDead: !rails[index].HasReader && !row.Leaves)}</td>",
            $"<td>{Html.Text(row.Name)}</td><td><code>{Html.Text(row.Written)}</code></td><td>{Html.Text(row.Output)}</td>",
            Html.Number(Count(row.Parameters)), Html.Number(Count(row.MultiplyAdds)), Html.Number(Html.Text(row.Field)),
            network.Signal is null ? "" : Signal(network.Signal.Layers[row.Value]))));
    }

    private static string Signal(LayerSignal signal) => double.IsNaN(signal.Rms)
        ? "<td></td><td></td><td></td>"
        : Html.Number(CSharp.Short(signal.Rms)) + Html.Number(CSharp.Short(signal.Deviation)) + $"<td>{Drawing.Scale(signal.Rms, signal.Deviation)}</td>";

    private static string Count(long count) => count == 0 ? "" : CSharp.Grouped(count);
}
