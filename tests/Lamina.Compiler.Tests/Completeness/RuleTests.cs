using System.Globalization;
using System.Reflection;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Tests.Completeness;

/// <summary>Every rule is listed, explained, and has a number of its own.</summary>
public class RuleTests
{
    private static readonly string pages = Path.Combine(AppContext.BaseDirectory, "Rules");

    private static readonly string[] sections = ["## Cause", "## Why it matters", "## How to fix", "## When to suppress", "## Example", "## Source"];

    public static TheoryData<string> Names => [.. RuleCatalog.All.Select(rule => rule.Name)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(
        RuleCatalog.All.Select(rule => rule.Name).Order(StringComparer.Ordinal),
        Directory.GetFiles(pages).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_headed_by_its_rule_and_has_the_sections_in_order(string name)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Name == name);
        var headings = File.ReadLines(Path.Combine(pages, name + ".md")).Where(line => line.StartsWith('#')).ToList();

        Assert.Equal($"# {rule.Id}: {rule.Title}", headings[0]);
        Assert.Equal(sections.Take(4), headings.Skip(1).Take(4));
        Assert.Equal(sections.Where(headings.Contains), headings.Skip(1));
        Assert.EndsWith($"/Checking/Rules/{name}.md", rule.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_rules_share_an_id_or_a_name()
    {
        Assert.Distinct(RuleCatalog.All.Select(rule => rule.Id));
        Assert.Distinct(RuleCatalog.All.Select(rule => rule.Name));
    }

    /// <summary>Misuse of the language is an error. A shape is impossible, or possible for some inputs only.</summary>
    [Fact]
    public void An_id_lies_in_a_range_that_fits_its_severity() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.Matches(@"^LAM[012349]\d{3}$", rule.Id);
        Assert.Contains(rule.Severity, rule.Category switch
        {
            "Language" or "Internal" => [Severity.Error],
            "Shapes" => [Severity.Error, Severity.Info],
            _ => Enum.GetValues<Severity>(),
        });
    });

    /// <summary>What cannot be right whatever the user knows, and not only unwise, is an error also where every shape fits.</summary>
    [Fact]
    public void Errors_beyond_language_and_shapes_are_what_can_never_learn() => Assert.Equal(
        ["ConstantWeights", "ConstantSoftmax", "SingleUnitCrossEntropy", "NotProbability", "NotLogProbability", "SingleValueNorm"],
        RuleCatalog.All.Where(rule => rule is { Severity: Severity.Error, Category: "Architecture" or "Training" or "Ports" }).Select(rule => rule.Name));

    [Fact]
    public void The_catalogue_lists_the_rules_in_the_order_of_their_ids() =>
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void The_code_calls_a_rule_as_its_page_is_called() => Assert.All(
        typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static),
        field => Assert.Equal(field.Name, RuleCatalog.Find((string)field.GetRawConstantValue()!).Name));

    /// <summary>A threshold that no one can find cannot be set.</summary>
    [Fact]
    public void A_page_names_its_rules_thresholds_with_their_defaults() => Assert.All(
        RuleCatalog.All.SelectMany(rule => rule.Thresholds.Select(threshold => (rule, threshold))),
        each => Assert.Contains(
            $"`{each.threshold.Key}` ({each.threshold.Default.ToString(CultureInfo.InvariantCulture)})",
            File.ReadAllText(Path.Combine(pages, each.rule.Name + ".md"))));

    [Fact]
    public void A_threshold_has_one_default() => Assert.Distinct(RuleCatalog.All.SelectMany(rule => rule.Thresholds).Distinct().Select(threshold => threshold.Name));
}
