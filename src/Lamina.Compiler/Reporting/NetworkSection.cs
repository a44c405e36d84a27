using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Writing;

namespace Lamina.Compiler.Reporting;

/// <summary>The part of the report that is about one network: what it is, what was found, its layers.</summary>
internal static class NetworkSection
{
    private static readonly int[] batches = [1, 32, 128];

    public static void Write(StringBuilder html, ReportFacts network)
    {
        html.Append($"<h2 id=\"{Html.Text(network.Name)}\">{Html.Text(network.Name)} <small>{Html.Text(network.Reported.Place)}</small></h2>\n");
        if (network.Cost is { } cost) Facts(html, network, cost);
        Findings(html, network.Reported.Findings.Where(finding => finding.Severity != Severity.Info));
        var infos = network.Reported.Findings.Where(finding => finding.Severity == Severity.Info).ToList();
        if (infos.Count > 0)
        {
            html.Append($"<details><summary>{infos.Count} more to know</summary>\n");
            Findings(html, infos);
            html.Append("</details>\n");
        }

        if (network.Cost is null)
        {
            html.Append("<p>Its shapes are not possible, so there is nothing to count.</p>\n");
            return;
        }

        var (graph, list) = (network.Network.Graph.Graph, LayerRow.List(network.Network.Graph.Graph, network.Network.Graph, network.Cost));
        LayerTable.Write(html, list, network);
        if (network.Cost.List.Count == network.Cost.Layers.Count) return;
        html.Append($"<details><summary>all {network.Cost.Layers.Count} layers</summary>\n");
        LayerTable.Write(html, LayerRow.All(graph, network.Network.Graph, network.Cost), network);
        html.Append("</details>\n");
    }

    /// <summary>What the network answers with.</summary>
    public static string Answer(ReportFacts network) => network.Network.Classes switch
    {
        { Type: { } type } classes => $"{classes.Count} classes ({type.Name})",
        { } classes => $"{classes.Count} classes",
        null => network.Network.Graph.Shape(network.Network.Graph.Graph.Output)?.ToString() ?? "unknown",
    };

    public static void Findings(StringBuilder html, IEnumerable<ReportedFinding> findings)
    {
        var items = findings.OrderByDescending(finding => finding.Severity).Select(finding =>
        {
            var rule = RuleCatalog.Find(finding.Rule);
            var link = Uri.IsWellFormedUriString(rule.HelpLink, UriKind.Absolute) ? $" href=\"{Html.Text(rule.HelpLink)}\"" : "";
            return $"<li class=\"{finding.Severity}\"><a{link} title=\"{Html.Text(rule.Title)}\">{finding.Rule}</a> {Html.Text(finding.Message)} <span class=\"soft\">{Html.Text(finding.Place)}</span></li>\n";
        }).ToList();
        if (items.Count > 0) html.Append("<ul class=\"findings\">\n").Append(string.Concat(items)).Append("</ul>\n");
    }

    private static void Facts(StringBuilder html, ReportFacts network, NetworkCost cost)
    {
        html.Append("<dl>");
        Fact(html, "input", string.Join(", ", network.Network.Inputs.Select(input => (input.Name is null ? "" : input.Name + " ") + input.Shape + Range(input.Range))));
        Fact(html, "answer", Answer(network));
        Fact(html, "parameters", CSharp.Grouped(cost.Parameters) + (cost.IsExact ? "" : " and those of its own modules"));
        Fact(html, "multiply-adds a sample", cost.IsSized ? CSharp.Grouped(cost.MultiplyAdds) : "by the size of the input");
        if (cost.Memory is { } memory)
        {
            Fact(html, "weights", CSharp.Bytes(memory.Weights));
            Fact(html, "memory of training", string.Join(", ", batches.Select(batch => $"{CSharp.Bytes(memory.Training(batch))} with a batch of {batch}")));
        }

        if (network.Loss is { } loss) Fact(html, "expected loss at step 0", CSharp.Figure(loss) + Chance(network));
        html.Append("</dl>\n");
    }

    private static string Range(Reading.ValueRange range) => range switch
    {
        { Min: { } min, Max: { } max } => string.Format(CultureInfo.InvariantCulture, " of {0:G4} to {1:G4}", min, max),
        { Mean: { } mean, Std: { } std } => string.Format(CultureInfo.InvariantCulture, " of mean {0:G4} and deviation {1:G4}", mean, std),
        _ => "",
    };

    private static string Chance(ReportFacts network) =>
        network.Network.Classes is { Count: > 1 and var count } ? $"; knowing nothing has {CSharp.Figure(Math.Log(count))}" : "";

    private static void Fact(StringBuilder html, string name, string value) => html.Append($"<div><dt>{name}</dt><dd>{Html.Text(value)}</dd></div>");
}
