using System.Globalization;
using System.Text;
using Lamina.Compiler.Sources;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>How often each layer and option was drawn.</summary>
internal sealed class Coverage
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> times = new(StringComparer.Ordinal);

    public Coverage()
    {
        var layers = typeof(LayerAttribute).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract);
        foreach (var type in layers.Append(typeof(BranchAttribute)).Append(typeof(FromAttribute)).Append(typeof(OutputAttribute)))
        {
            times[Word(type)] = new(type.GetProperties().Where(property => property.DeclaringType!.Assembly == type.Assembly).ToDictionary(property => property.Name, _ => 0), StringComparer.Ordinal) { [""] = 0 };
        }
    }

    public IEnumerable<string> NeverDrawn => times.Where(layer => layer.Value[""] == 0).Select(layer => layer.Key);

    public void Add(NetworkText network)
    {
        foreach (var attribute in network.Attributes) Add(attribute);
    }

    /// <summary>A row per layer: how often it stands, and how often with each option.</summary>
    public override string ToString()
    {
        var table = new StringBuilder();
        foreach (var (layer, options) in times)
        {
            table.Append(CultureInfo.InvariantCulture, $"{layer,-20}{options[""],7}  ").AppendJoin(", ", options.Where(option => option.Key.Length > 0).Select(option => $"{option.Key} {option.Value}")).Append('\n');
        }

        return table.ToString();
    }

    private static string Word(Type attribute) => attribute.Name.Split('`')[0].Replace("Attribute", "");

    private void Add(WrittenAttribute attribute)
    {
        if (!times.TryGetValue(attribute.Name, out var options)) return;
        options[""]++;
        foreach (var argument in attribute.Arguments)
        {
            var option = options.Keys.First(key => key.Equals(argument.Name, StringComparison.OrdinalIgnoreCase));
            options[option]++;
        }

        if (attribute.Name != "Use") return;
        foreach (var inner in attribute.TypeArguments[0].Block!.Attributes) Add(inner);
    }
}
