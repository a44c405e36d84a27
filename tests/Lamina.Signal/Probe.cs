using System.Text.RegularExpressions;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Writing;
using static TorchSharp.torch;

namespace Lamina.Signal;

/// <summary>Looks at each value of an emitted network where it is computed.</summary>
public static partial class Probe
{
    /// <summary>The values of the forward pass since the last <see cref="Values"/>.Clear, by the layer's name.</summary>
    public static List<(string Layer, Tensor Value)> Values { get; } = [];

    /// <summary>Called by the emitted code.</summary>
    public static void See(string layer, Tensor value) => Values.Add((layer, value));

    /// <summary>
    /// The emitted text with a probe behind each value. No value is overwritten or disposed of, so that its gradient can be asked for.
    /// </summary>
    internal static string Into(string code, NetworkGraph graph)
    {
        var layers = graph.Nodes.Where(node => node.Op is not Compiler.Ops.Input).ToDictionary(Identifiers.Value, node => node.Name, StringComparer.Ordinal);
        var forward = false;
        var open = "";
        var lines = code.Split('\n').Select(line =>
        {
            if (line.Contains(" forward(", StringComparison.Ordinal)) forward = true;
            if (!forward) return line;
            if (line == "        }") forward = false;
            if (DisposeLine().IsMatch(line)) return "";
            var statement = line.Replace(".relu_()", ".relu()", StringComparison.Ordinal);
            if (ValueLine().Match(statement) is { Success: true } value) open = value.Groups[1].Value;

            // A long call goes on over several lines.
            if (open.Length == 0 || !statement.EndsWith(';')) return statement;
            var variable = open;
            open = "";
            return layers.TryGetValue(variable, out var layer) ? $"{statement} global::Lamina.Signal.Probe.See(\"{layer}\", {variable});" : statement;
        });
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^\s*\w+\.Dispose\(\);$")]
    private static partial Regex DisposeLine();

    [GeneratedRegex(@"^\s*var (\w+) =")]
    private static partial Regex ValueLine();
}
