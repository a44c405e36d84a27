using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit.Abstractions;

namespace Lamina.Conformance.Tests;

/// <summary>The table of what is pinned: for each layer PyTorch's counterpart, as its documentation names it, and the networks of this assembly that compare with it.</summary>
public class BehaviourTableTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> counterparts = Counterparts();

    private static readonly IReadOnlyList<Type> rows =
        [.. typeof(BehaviourTableTests).Assembly.GetTypes().Where(type => type.IsDefined(typeof(NetworkAttribute))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static TheoryData<string> Layers => [.. typeof(LayerAttribute).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract).Select(Word).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_layer_is_pinned_by_a_row(string layer)
    {
        var pinning = rows.Where(row => WordsOf(row).Contains(layer)).ToList();
        Assert.NotEmpty(pinning);

        var table = new StringBuilder($"{layer} ({counterparts.GetValueOrDefault(layer, "no counterpart")})\n");
        foreach (var row in pinning)
        {
            var summary = (NetworkSummary)row.GetProperty("Summary", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
            var written = summary.Layers.Where(each => Regex.IsMatch(each.Layer, $@"^{layer}\b")).Select(each => $"{each.Layer} → {each.Output}").Distinct();
            table.Append(CultureInfo.InvariantCulture, $"    {Words(row.Name)}: {summary.Input}, {string.Join("; ", written)}\n");
        }

        output.WriteLine(table.ToString());
    }

    /// <summary>The layers on a network and on the blocks that it uses.</summary>
    private static IEnumerable<string> WordsOf(MemberInfo type) => type.GetCustomAttributesData().SelectMany(data =>
        data.AttributeType.GetGenericArguments().Where(argument => argument.IsDefined(typeof(BlockAttribute))).SelectMany(WordsOf).Prepend(Word(data.AttributeType)));

    private static string Word(Type attribute) => attribute.Name.Split('`')[0].Replace("Attribute", "");

    private static string Words(string name) => Regex.Replace(name, "(?<=[a-z])(?=[A-Z])", " ").ToLowerInvariant();

    /// <summary>What stands after "PyTorch:" in the documentation of each attribute.</summary>
    private static Dictionary<string, string> Counterparts()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(LayerAttribute).Assembly.Location, ".xml"));
        return documentation.Descendants("member")
            .Select(member => (Name: Regex.Match((string)member.Attribute("name")!, @"^T:Lamina\.(\w+)Attribute(`1)?$").Groups[1].Value, PyTorch: Regex.Match(member.Value, @"PyTorch: (.+?)(?:[;,(]| with|\.\s|\.?$)", RegexOptions.Singleline).Groups[1].Value))
            .Where(member => member.Name.Length > 0 && member.PyTorch.Length > 0)
            .ToDictionary(member => member.Name, member => member.PyTorch.Trim(), StringComparer.Ordinal);
    }
}
