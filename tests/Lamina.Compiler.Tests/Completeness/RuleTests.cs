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

    /// <summary>Misuse of the language is an error; what a sane person may do on purpose is none. A shape is impossible, or possible for some inputs only.</summary>
    [Fact]
    public void An_id_lies_in_a_range_that_fits_its_severity() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.Matches(@"^LAM[012349]\d{3}$", rule.Id);
        Assert.Contains(rule.Severity, rule.Category switch
        {
            "Language" or "Internal" => [Severity.Error],
            "Shapes" => [Severity.Error, Severity.Info],
            _ => new[] { Severity.Warning, Severity.Info },
        });
    });

    [Fact]
    public void The_catalogue_lists_the_ids_that_the_code_names_in_their_order()
    {
        var named = typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(named, RuleCatalog.All.Select(rule => rule.Id));
        Assert.Equal(named.Order(StringComparer.Ordinal), named);
    }

    [Fact]
    public void The_code_calls_a_rule_as_its_page_is_called() => Assert.All(
        typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static),
        field => Assert.Equal(field.Name, RuleCatalog.Find((string)field.GetRawConstantValue()!).Name));
}
