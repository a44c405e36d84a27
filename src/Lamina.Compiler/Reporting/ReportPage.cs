using System.Collections.Generic;
using System.Linq;
using System.Text;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Writing;

namespace Lamina.Compiler.Reporting;

/// <summary>The report of a project: one page of HTML that needs no network and no script.</summary>
internal static class ReportPage
{
    private const int UsualBatch = 64;

    /// <param name="project">The project's name.</param>
    /// <param name="networks">Its networks.</param>
    /// <param name="others">Findings on other classes: shapes, blocks, recipes for networks of other projects.</param>
    public static string Write(string project, IReadOnlyList<ReportFacts> networks, IReadOnlyList<ReportedFinding> others)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.Append($"<title>{Html.Text(project)}: networks</title>\n<style>\n{ReportStyle.Css.Replace("\r\n", "\n")}\n</style></head>\n<body>\n");
        html.Append($"<h1>{Html.Text(project)}</h1>\n<p class=\"soft\">{Count(networks.Count, "network")}, as the Lamina compiler sees {(networks.Count == 1 ? "it" : "them")}; nothing was run.</p>\n");
        if (networks.Count > 1) Overview(html, networks);
        foreach (var network in networks) NetworkSection.Write(html, network);
        if (others.Count > 0)
        {
            html.Append("<h2>Other findings</h2>\n");
            NetworkSection.Findings(html, others);
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static void Overview(StringBuilder html, IReadOnlyList<ReportFacts> networks) => Html.Table(
        html,
        Html.Header("network", "input", "answer", ".parameters", ".multiply-adds", $".training, batch of {UsualBatch}", ".loss at step 0", ".warnings"),
        networks.Select(network => ">" + string.Concat(
            $"<td><a href=\"#{Html.Text(network.Name)}\">{Html.Text(network.Name)}</a></td>",
            $"<td>{Html.Text(string.Join(", ", network.Network.Inputs.Select(input => input.Shape.ToString())))}</td>",
            $"<td>{Html.Text(NetworkSection.Answer(network))}</td>",
            Html.Number(network.Cost is null ? "" : CSharp.Grouped(network.Cost.Parameters)),
            Html.Number(network.Cost is { IsSized: true } cost ? CSharp.Grouped(cost.MultiplyAdds) : ""),
            Html.Number(network.Cost?.Memory is { } memory ? CSharp.Bytes(memory.Training(UsualBatch)) : ""),
            Html.Number(network.Loss is { } loss ? CSharp.Figure(loss) : ""),
            Html.Number(Warnings(network) is > 0 and var count ? $"<span class=\"count\">{count}</span>" : ""))));

    private static int Warnings(ReportFacts network) => network.Reported.Findings.Count(finding => finding.Severity != Severity.Info);

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
