using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Writing;

/// <summary>The layer table as static data of the class: known before any forward pass.</summary>
internal static class SummaryWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        if (network.Wants("ParameterCount"))
        {
            code.Line(network.Cost is { IsExact: false }
                ? "/// <summary>How many numbers the network learns, without those of its own modules.</summary>"
                : "/// <summary>How many numbers the network learns.</summary>");
            code.Line($"public const long ParameterCount = {CSharp.Literal(network.Cost?.Parameters ?? 0)};");
            code.Gap();
        }

        if (!network.Wants("Summary")) return;
        code.Line("/// <summary>The layer table and its totals, as the compiler computed them: no forward pass is needed.</summary>");
        code.Line("public static global::Lamina.NetworkSummary Summary { get; } = new(");
        var head = string.Join(", ",
            CSharp.Literal(network.Type.DisplayName),
            CSharp.Literal(network.SampleText),
            CSharp.Literal(Answer(network)),
            CSharp.Literal(network.Cost?.Parameters ?? 0),
            CSharp.Literal(network.Cost?.MultiplyAdds ?? 0));
        var properties = Properties(network).ToArray();
        code.Line($"    {head},");
        code.Line("    [");
        foreach (var layer in network.Cost?.Layers ?? default) code.Line($"        {Row(layer, network.Graph.Graph)},");
        code.Line("    ])" + (properties.Length > 0 ? "" : ";"));
        if (properties.Length > 0)
        {
            using (code.Block(null, "};"))
            {
                foreach (var line in properties) code.Line(line);
            }
        }

        code.Gap();
        if (!network.Wants("ToMermaid")) return;
        code.Line("/// <summary>The graph as a Mermaid flowchart, for a <c>```mermaid</c> block in Markdown.</summary>");
        code.Line("public string ToMermaid() => Summary.ToMermaid();");
        code.Gap();
    }

    /// <summary>What the network answers with: "10 classes (Digit)", or the shape of its output; then those of its named outputs.</summary>
    public static string Answer(NetworkText network) =>
        string.Join(", ", network.Outputs.Skip(1).Select(output => $"{output.Name} {output.Shape?.ToString() ?? "unknown"}").Prepend(Main(network)));

    private static string Main(NetworkText network) => network.Network.Classes switch
    {
        { Type: { } type } classes => $"{classes.Count} classes ({type.Name})",
        { } classes => $"{classes.Count} classes",
        null => network.OutputShape?.ToString() ?? "unknown",
    };

    private static string Row(LayerCost layer, NetworkGraph graph)
    {
        var node = layer.Node;
        var row = "new(" + string.Join(", ",
            CSharp.Literal(node.Name), CSharp.Literal(node.Written), CSharp.Literal(layer.Output.ToString()),
            CSharp.Literal(layer.Parameters), CSharp.Literal(layer.MultiplyAdds), CSharp.Literal(layer.Field.ToString())) + ")";
        var properties = new List<string>();
        if (!layer.IsExact) properties.Add("IsOpaque = true");
        // A layer that takes the value of the one before it does not say so.
        if (node.Inputs.Count != 1 || node.Inputs[0] != node.Id - 1)
        {
            properties.Add($"Inputs = [{string.Join(", ", node.Inputs.Select(id => CSharp.Literal(graph.Nodes[id].Name)))}]");
        }

        return properties.Count == 0 ? row : $"{row} {{ {string.Join(", ", properties)} }}";
    }

    /// <summary>The arguments of a finding as the runtime knows it.</summary>
    public static string Finding(Finding finding) =>
        $"({CSharp.Literal(finding.Rule)}, global::Lamina.FindingSeverity.{RuleCatalog.Find(finding.Rule).Severity}, {CSharp.Literal(finding.Message)})";

    private static IEnumerable<string> Properties(NetworkText network)
    {
        if (network.Cost is not { } cost) yield break;
        if (cost.Memory is { } memory)
        {
            yield return "Memory = new(" + string.Join(", ", new (string Name, long Bytes)[]
            {
                ("Weights", memory.Weights), ("Gradients", memory.Gradients), ("OptimizerState", memory.OptimizerState), ("StepWorkspace", memory.StepWorkspace),
                ("SavedPerSample", memory.SavedPerSample), ("WorkspacePerSample", memory.WorkspacePerSample), ("ActivationsPerSample", memory.ActivationsPerSample),
            }.Select(part => $"{part.Name}: {CSharp.Literal(part.Bytes)}")) + "),";
        }

        if (network.Findings.Count > 0)
        {
            yield return "Findings =";
            yield return "[";
            foreach (var finding in network.Findings)
            {
                yield return $"    new{Finding(finding)},";
            }

            yield return "],";
        }

        var graph = network.Graph.Graph;
        var blocks = graph.Sections.Where(section => section.Last >= section.First).ToList();
        if (blocks.Count == 0) yield break;
        yield return "Blocks =";
        yield return "[";
        foreach (var block in blocks)
        {
            var parts = new[] { block.Name, block.Written, graph.Nodes[block.First].Name, graph.Nodes[block.Last].Name };
            yield return $"    new({string.Join(", ", parts.Select(CSharp.Literal))}),";
        }

        yield return "],";
    }
}
