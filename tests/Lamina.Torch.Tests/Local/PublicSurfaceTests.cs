using System.Reflection;
using System.Text.RegularExpressions;
using TorchSharp;

namespace Lamina.Torch.Tests.Local;

/// <summary>
/// Lamina.Torch stands in for TorchSharp, so it may have nothing that TorchSharp has not: code that compiles here must compile there.
/// </summary>
public class PublicSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt"));
    private static readonly Dictionary<string, HashSet<string>> listing = ReadListing();

    public static TheoryData<string> Types => [.. VisibleTypes().Select(SignatureText.Path).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Types))]
    public void EveryMemberIsTorchSharps(string path)
    {
        var type = VisibleTypes().Single(t => SignatureText.Path(t) == path);
        var listed = listing.GetValueOrDefault(path) ?? [];
        Assert.True(listed.Count > 0 || IsNamed(type), $"{path} is not in PublicApi.txt, nor does anything there name it.");

        var unknown = type.GetMembers(Declared)
            .Where(member => !IsCompilers(type, member))
            .Select(SignatureText.Of)
            .OfType<string>()
            .Where(signature => !IsListed(listed, signature))
            .ToList();
        Assert.True(unknown.Count == 0, $"{path} has members that TorchSharp's listing has not:\n{string.Join("\n", unknown)}");
    }

    [Fact]
    public void TheListingIsReadWhole()
    {
        Assert.Contains("Tensor relu()", listing["torch.Tensor"]);
        Assert.Contains("protected Module(string name)", listing["torch.nn.Module<T, TResult>"]);
        Assert.Contains("Float32 = 6", listing["torch.ScalarType"]);
    }

    /// <summary>A property may offer fewer accessors than TorchSharp's; an abstract one fewer here is no loss to a caller.</summary>
    private static bool IsListed(HashSet<string> listed, string signature) =>
        listed.Contains(signature) || listed.Contains(signature.Replace("{ get; }", "{ get; set; }", StringComparison.Ordinal));

    /// <summary>Default constructors, members of records and delegates: the compiler's, not ours.</summary>
    private static bool IsCompilers(Type type, MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) && member is not MethodInfo
        || member is ConstructorInfo constructor && constructor.GetParameters().Length == 0
        || (type.IsEnum && member.Name == "value__");

    /// <summary>Some types the listing only names, as the type of a parameter, a result or a base.</summary>
    private static bool IsNamed(Type type)
    {
        string name = Regex.Escape(type.Name.Split('`')[0]);
        return lines.Any(line => Regex.IsMatch(line, $@"\b{name}\b"));
    }

    private static IEnumerable<Type> VisibleTypes() => typeof(torch).Assembly.GetTypes().Where(IsVisible);

    private static bool IsVisible(Type type) =>
        type.IsPublic || (type.DeclaringType is { } outer && IsVisible(outer) && (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem));

    private static Dictionary<string, HashSet<string>> ReadListing()
    {
        var types = new Dictionary<string, HashSet<string>>();
        HashSet<string> members = [];
        foreach (string line in lines)
        {
            if (line.StartsWith("type ", StringComparison.Ordinal)) types[line["type ".Length..].Split(" : ")[0]] = members = [];
            else if (line.Length > 0 && line[0] != '#' && line != "---") members.Add(line);
        }

        return types;
    }
}
