using System.Linq;

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
            CSharp.Literal(network.InputShape.ToString()),
            CSharp.Literal(Answer(network)),
            CSharp.Literal(network.Cost?.Parameters ?? 0),
            CSharp.Literal(network.Cost?.MultiplyAdds ?? 0));
        var rows = network.Cost?.Layers.Select(layer =>
            $"    new global::Lamina.LayerSummary({CSharp.Literal(layer.Node.Name)}, {CSharp.Literal(layer.Node.Written)}, " +
            $"{CSharp.Literal(layer.Output.ToString())}, {CSharp.Literal(layer.Parameters)}, {CSharp.Literal(layer.MultiplyAdds)})" + (layer.IsExact ? "" : " { IsOpaque = true }")).ToArray() ?? [];
        code.Line("    " + head + (rows.Length > 0 ? "," : ");"));
        for (var row = 0; row < rows.Length; row++) code.Line(rows[row] + (row == rows.Length - 1 ? ");" : ","));
        code.Gap();
    }

    /// <summary>What the network answers with: "10 classes (Digit)", or the shape of its output.</summary>
    public static string Answer(NetworkText network) => network.Network.Classes switch
    {
        { Type: { } type } classes => $"{classes.Count} classes ({type.Name})",
        { } classes => $"{classes.Count} classes",
        null => network.OutputShape?.ToString() ?? "unknown",
    };
}
