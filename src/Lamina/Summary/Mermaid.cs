using System.Text;

namespace Lamina;

/// <summary>A network's graph in the language of Mermaid, which GitHub, GitLab and many editors draw: a box per layer, a frame per block, shapes on the arrows.</summary>
internal static class Mermaid
{
    public static string Of(NetworkSummary summary)
    {
        var text = new StringBuilder("flowchart TB\n");
        var numbers = new Dictionary<string, int>();
        foreach (var (layer, index) in summary.Layers.Select((layer, index) => (layer, index))) numbers[layer.Name] = index;
        string Before(int index) => index == 0 ? "input" : summary.Layers[index - 1].Name;
        string[][] inputs = [.. summary.Layers.Select((layer, index) => layer.Inputs.Count > 0 ? [.. layer.Inputs] : new[] { Before(index) })];

        // A name that no layer has is an input's.
        string[] outside = [.. inputs.SelectMany(names => names).Where(name => !numbers.ContainsKey(name)).Distinct()];
        for (int index = 0; index < outside.Length; index++)
            text.Append($"    i{index}([\"{Escape(outside.Length == 1 ? summary.Input : outside[index])}\"])\n");

        string indent = "    ";
        for (int index = 0; index < summary.Layers.Count; index++)
        {
            var layer = summary.Layers[index];
            foreach (var block in summary.Blocks.Where(block => block.First == layer.Name))
            {
                text.Append($"{indent}subgraph b{summary.Blocks.Index().First(each => ReferenceEquals(each.Item, block)).Index}[\"{Escape(block.Name)}: {Escape(block.Layer)}\"]\n");
                indent += "    ";
            }

            text.Append($"{indent}n{index}[\"{Escape(layer.Name)}<br/>{Escape(layer.Layer)}\"]\n");
            foreach (var _ in summary.Blocks.Where(block => block.Last == layer.Name))
            {
                indent = indent[4..];
                text.Append(indent).Append("end\n");
            }
        }

        for (int index = 0; index < summary.Layers.Count; index++)
        {
            foreach (string name in inputs[index])
            {
                bool isLayer = numbers.TryGetValue(name, out int from);
                string shape = isLayer ? summary.Layers[from].Output : outside.Length == 1 ? summary.Input : "";
                string arrow = shape.Length > 0 ? $"-- \"{Escape(shape)}\" -->" : "-->";
                text.Append($"    {(isLayer ? $"n{from}" : $"i{Array.IndexOf(outside, name)}")} {arrow} n{index}\n");
            }
        }

        if (summary.Layers.Count > 0)
        {
            text.Append($"    answer([\"{Escape(summary.Output)}\"])\n");
            text.Append($"    n{summary.Layers.Count - 1} -- \"{Escape(summary.Layers[^1].Output)}\" --> answer\n");
        }

        return text.ToString();
    }

    /// <summary>Mermaid's entities for what would end a text or start a tag.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (letter is '"' or '#' or '<' or '>' or '&' or ';' or '`' or '\\' or '{' or '}') escaped.Append($"#{(int)letter};");
            else escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
