using Lamina.CodeFixes.Tests.Harness;
using Lamina.Compiler.Findings;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.CodeFixes.Tests;

/// <summary>Each rule's page names the fixes that an editor offers for its bad block; each of them is applied here.</summary>
public class PageFixTests
{
    private const string Mark = "Fix in the editor: ";

    private static readonly IReadOnlyList<RulePage> pages =
        [.. RuleCatalog.All.Select(rule => RulePage.Read(rule.Name)).Where(page => page.Bad is not null)];

    public static TheoryData<string> Fixed => [.. pages.Where(page => NamedFixes(page) is not null).Select(page => page.Rule.Name)];

    public static TheoryData<string> Others => [.. pages.Where(page => NamedFixes(page) is null).Select(page => page.Rule.Name)];

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task Each_fix_that_a_page_names_ends_its_finding_and_brings_no_other(string name)
    {
        var page = RulePage.Read(name);
        var before = Editor.Open(Marked.Parse(page.Bad!).Text);
        var findings = await before.Findings();
        var offered = await before.Fixes(findings[0]);
        Assert.True(NamedFixes(page) == string.Join("; ", offered.Select(action => action.Title)),
            $"{name}.md names other fixes than the editor offers. If these are right, write into the page:\n{Mark}{string.Join("; ", offered.Select(action => action.Title))}.");

        foreach (var action in offered)
        {
            var after = await before.Apply(action);
            await AssertRepaired(page, findings.Length - 1, after, action.Title);
        }
    }

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task The_first_fix_ends_all_findings_of_two_networks_of_one_file(string name)
    {
        var page = RulePage.Read(name);
        var block = Marked.Parse(page.Bad!).Text;
        var before = Editor.Open($"namespace One\n{{\n{block}\n}}\n\nnamespace Two\n{{\n{block}\n}}\n");
        var findings = await before.Findings();
        Assert.True(findings.Length >= 2, "Both networks should be reported.");
        var action = (await before.Fixes(findings[0]))[0];
        await AssertRepaired(page, 0, await before.ApplyToAll(findings[0], action), action.Title);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_page_that_names_no_fix_is_of_a_rule_without_one(string name)
    {
        var before = Editor.Open(Marked.Parse(RulePage.Read(name).Bad!).Text);
        foreach (var finding in await before.Findings())
        {
            var offered = string.Join("; ", (await before.Fixes(finding)).Select(action => action.Title));
            Assert.True(offered.Length == 0, $"{name}.md names no fix, but the editor offers some. Write into the page:\n{Mark}{offered}.");
        }
    }

    private static async Task AssertRepaired(RulePage page, int left, Editor after, string title)
    {
        var text = await after.Text();
        var findings = await after.Findings();
        Assert.Empty(await after.Errors());
        Assert.True(findings.Count(finding => finding.Id == page.Rule.Id) == left, $"After \"{title}\" there still is:\n{string.Join("\n", findings)}\nin\n{text}");
        var worse = findings.Where(finding => finding.Id != page.Rule.Id && finding.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!worse.Any(), $"\"{title}\" brought:\n{string.Join("\n", worse)}\nin\n{text}");
    }

    /// <summary>The titles on the page's line, as the editor offers them; null if there is no such line.</summary>
    private static string? NamedFixes(RulePage page) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rules", page.Rule.Name + ".md"))
        .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
        .Select(line => line[Mark.Length..].TrimEnd('.').Replace("`", "", StringComparison.Ordinal))
        .SingleOrDefault();
}
