using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Tests;

/// <summary>The published networks of the zoo, and those of the reports: the faults that are known, and no others, are above info.</summary>
public class ZooTests
{
    /// <summary>What the compiler says of the networks that were posted because they did not learn; all others have nothing above info.</summary>
    private static readonly Dictionary<string, string[]> expected = new()
    {
        ["KerasPort"] = ["LinearStack", "DenseOnMap", "MetricMismatch"],
        ["FneishCaffe"] = ["InputScale"],
        ["DeepCaptchaSame"] = ["InputScale"],
        ["DeepCaptchaValid"] = ["InputScale"],
        ["Vgg16Plain"] = ["DeepPlain", "SignalDecay"],
        ["CifarGoogLeNet"] = ["UnusedValue"],
    };

    [Fact]
    public async Task Each_network_has_the_findings_above_info_that_are_known()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Zoo"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var run = GeneratorRun.Of(files);
        Assert.Empty(run.Output.Errors());

        var networks = run.Output.SyntaxTrees.SelectMany(Networks).Distinct().ToList();
        Assert.InRange(networks.Count, 30, 1000);
        var found = (await Findings.In(run.Output)).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToLookup(NetworkOf, RuleOf);
        Assert.All(networks, network => Assert.Equal(
            expected.GetValueOrDefault(network, []).Order(StringComparer.Ordinal), found[network].Distinct().Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Networks(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
        .Where(type => type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Network"))
        .Select(type => type.Identifier.Text);

    private static string NetworkOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan)
        .AncestorsAndSelf().OfType<ClassDeclarationSyntax>().First().Identifier.Text;

    private static string RuleOf(Diagnostic diagnostic) => Path.GetFileNameWithoutExtension(diagnostic.Descriptor.HelpLinkUri);
}
