using System.Text.RegularExpressions;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generators.Tests;

/// <summary>The page that <c>LaminaReport</c> asks for, inside the file that carries it.</summary>
public class ReportTests
{
    private const string Wanted = "is_global = true\nbuild_property.LaminaReport = true\n";

    private const string Networks = """
        [Network, Input<MnistImage>, Classes(10)]
        [Flatten, Dense(32), ReLU, Dense(10)]
        public partial class Raw;

        [Block]
        [Branch, Dense("input"), ReLU, Branch, Add]
        public partial class Around;

        [Network, Input<MnistImage>, Classes(10)]
        [Rescale(1 / 255.0), Flatten, Dense(32), ReLU, Use<Around>, Dropout(0.9), Dense(10)]
        [CrossEntropy, Adam(1e-3)]
        public partial class Scaled;
        """;

    [Fact]
    public void It_names_each_network_its_layers_its_signal_and_what_was_found()
    {
        var page = Page(Networks, Wanted);
        Assert.Equal(["Raw", "Scaled"], Regex.Matches(page, "<h2 id=\"(\\w+)\"").Select(match => match.Groups[1].Value));
        var (raw, scaled) = (page.IndexOf("id=\"Raw\"", StringComparison.Ordinal), page.IndexOf("id=\"Scaled\"", StringComparison.Ordinal));
        Assert.Contains("LAM3016</a> the inputs go from 0 to 255 when they reach dense1", page[raw..scaled], StringComparison.Ordinal);
        Assert.Contains("LAM2018</a>", page[scaled..], StringComparison.Ordinal);
        Assert.Contains("<code>Use&lt;Around&gt;</code>", page[scaled..], StringComparison.Ordinal);
        Assert.Contains("<td>around1.dense1</td>", page[scaled..], StringComparison.Ordinal);

        // 784·32 + 32, 32·32 + 32 and 32·10 + 10.
        Assert.Contains("<dt>parameters</dt><dd>26,506</dd>", page[scaled..], StringComparison.Ordinal);
        Assert.Matches(@"<dt>expected loss at step 0</dt><dd>\d+\.\d+; knowing nothing has 2\.30</dd>", page[scaled..]);
    }

    [Fact]
    public void What_is_found_on_a_recipe_stands_with_its_network()
    {
        var page = Page(Networks + "\n[Recipe<Raw>, CrossEntropy, Adam(0.1)]\npublic partial class Fast;\n", Wanted);
        var (raw, scaled) = (page.IndexOf("id=\"Raw\"", StringComparison.Ordinal), page.IndexOf("id=\"Scaled\"", StringComparison.Ordinal));
        Assert.Matches("LAM3012</a> Adam: the learning rate is 0\\.1.*<span class=\"soft\">Fast, File0\\.cs:\\d+</span>", page[raw..scaled]);
        Assert.DoesNotContain("Other findings", page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_the_build_says()
    {
        Assert.DoesNotContain("LAM3016", Page("#pragma warning disable LAM3016\n" + Networks, Wanted), StringComparison.Ordinal);
        Assert.DoesNotContain("LAM2018", Page(Networks, Wanted + "lamina.dropout_high = 0.95"), StringComparison.Ordinal);
        Assert.DoesNotContain("LAM3016", Page(Networks, Wanted + "dotnet_diagnostic.LAM3016.severity = none"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_asks_for_nothing_from_elsewhere_and_runs_nothing()
    {
        var page = Page(Networks, Wanted);
        Assert.DoesNotMatch("<(script|link|img|iframe|object)|@import|url\\(|\\bon\\w+=", page);
        Assert.All(Regex.Matches(page, "(src|href)=\"([^\"]*)\"").Select(match => match.Groups[2].Value), address => Assert.Matches("^(#|https://github\\.com/)", address));
    }

    /// <summary>Of a skipped section, the compiler reads nothing but lines that begin with a number sign.</summary>
    [Fact]
    public void The_file_that_carries_it_is_csharp_without_a_declaration()
    {
        var file = Assert.Single(Run(Networks, Wanted).GeneratedTrees);
        Assert.Empty(file.GetDiagnostics());
        Assert.Empty(file.GetRoot().ChildNodes());
        Assert.Equal(2, Regex.Matches(file.ToString(), "^\\s*#", RegexOptions.Multiline).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("is_global = true\nbuild_property.LaminaReport = false\n")]
    public void Without_the_property_nothing_is_done(string config)
    {
        var run = Run(Networks, config).Results.Single();
        Assert.Empty(run.GeneratedSources);
        Assert.Empty(run.TrackedOutputSteps);
    }

    [Fact]
    public void A_project_without_networks_has_no_page() => Assert.Empty(Run("public class None;", Wanted).GeneratedTrees);

    private static string Page(string source, string config) => Assert.Single(Run(source, config).GeneratedTrees).ToString();

    private static GeneratorDriverRunResult Run(string source, string config) => CSharpGeneratorDriver.Create(
            [new ReportGenerator().AsSourceGenerator()],
            parseOptions: Sources.ParseOptions,
            optionsProvider: Config.Options(config),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
        .RunGenerators(Sources.Compile(source).WithConfig(config)).GetRunResult();
}
