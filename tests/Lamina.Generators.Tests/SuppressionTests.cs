using Lamina.Compiler.Graph;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Tests;

/// <summary>A finding is a diagnostic like any other: the user's configuration has the last word.</summary>
public class SuppressionTests
{
    private const string Faulty = "[Network, Input(1, 10, 10), MaxPool2D(11)]\npublic partial class A;\n";

    private static readonly Compilers compilers = FakeCompilers.Finding("LAM1002", Address.Attribute(2, "window"));

    [Fact]
    public async Task Without_a_word_it_is_an_error()
    {
        var found = Assert.Single(await FindingsIn(Faulty));
        Assert.Equal((DiagnosticSeverity.Error, "11"), (found.Severity, found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)));
        Assert.Equal("Shapes", found.Descriptor.Category);
        Assert.EndsWith("/WindowTooLarge.md", found.Descriptor.HelpLinkUri);
    }

    [Fact]
    public async Task A_pragma_silences_it() => Assert.Empty(await FindingsIn("#pragma warning disable LAM1002\n" + Faulty));

    [Fact]
    public async Task A_pragma_that_ends_before_it_does_not() =>
        Assert.Single(await FindingsIn("#pragma warning disable LAM1002\n#pragma warning restore LAM1002\n" + Faulty));

    [Fact]
    public async Task SuppressMessage_silences_it() =>
        Assert.Empty(await FindingsIn("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Shapes\", \"LAM1002\", Justification = \"on purpose\")]\n" + Faulty));

    [Theory]
    [InlineData("none", null)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    public async Task An_editorconfig_sets_its_severity(string written, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, (await FindingsIn(Faulty, "[*.cs]\ndotnet_diagnostic.LAM1002.severity = " + written)).SingleOrDefault()?.Severity);

    [Fact]
    public async Task A_global_config_silences_it() =>
        Assert.Empty(await FindingsIn(Faulty, "is_global = true\ndotnet_diagnostic.LAM1002.severity = none"));

    private const string HalfDropped = "[Network, Input(8), Dense(8), ReLU, Dropout(0.6), Dense(2)]\npublic partial class A;\n";

    /// <summary>A threshold is read where the network stands, and what is no number is no threshold.</summary>
    [Theory]
    [InlineData("0.5", 1)]
    [InlineData("0.7", 0)]
    [InlineData("much", 0)]
    public async Task An_editorconfig_sets_a_threshold(string written, int findings) =>
        Assert.Equal(findings, (await Findings.In(GeneratorRun.Of(HalfDropped).Output, config: "[*.cs]\nlamina.dropout_high = " + written)).Count(found => found.Id == "LAM2018"));

    private const string FastRecipe = """
        [Network, Input(8), Dense(8), ReLU, Dense(2)]
        public partial class A;

        [Recipe<A>, CrossEntropy, Sgd(0.4)]
        public partial class Fast;
        """;

    /// <summary>A recipe's thresholds are read where the recipe stands, and what is said of it is silenced there.</summary>
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "lamina.rate_high_sgd = 0.3", 1)]
    [InlineData("#pragma warning disable LAM3012\n", "lamina.rate_high_sgd = 0.3", 0)]
    [InlineData("", "lamina.rate_high_sgd = 0.3\ndotnet_diagnostic.LAM3012.severity = none", 0)]
    public async Task A_recipe_class_has_thresholds_and_suppression_of_its_own(string above, string config, int findings)
    {
        var output = GeneratorRun.Of(FastRecipe.Replace("[Recipe<A>", above + "[Recipe<A>", StringComparison.Ordinal)).Output.WithConfig("[*.cs]\n" + config);
        Assert.Equal(findings, (await Findings.In(output, config: "[*.cs]\n" + config)).Count(found => found.Id == "LAM3012"));
    }

    [Fact]
    public async Task SuppressMessage_on_a_recipe_class_silences_it()
    {
        var source = FastRecipe.Replace("[Recipe<A>", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Training\", \"LAM3012\")]\n[Recipe<A>", StringComparison.Ordinal);
        Assert.Empty(await Findings.In(GeneratorRun.Of(source).Output, config: "[*.cs]\nlamina.rate_high_sgd = 0.3"));
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsIn(string source, string? config = null)
    {
        var output = GeneratorRun.Of(compilers, source).Output;
        return await Findings.In(config is null ? output : output.WithConfig(config), compilers);
    }
}
