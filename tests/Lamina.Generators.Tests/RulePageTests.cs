using Lamina.Compiler.Findings;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Tests;

/// <summary>The rules' pages are executed: what a page shows is what a user sees.</summary>
public class RulePageTests
{
    /// <summary>Rules that no source can break: a page of theirs shows none.</summary>
    private static readonly Dictionary<string, string> withoutSource = new()
    {
        [RuleIds.Internal] = "no source is known on which the compiler fails; FailureTests let it fail",
    };

    /// <summary>Rules about a Lamina newer than the compiler. A file that adds to its namespace plays that version.</summary>
    private static readonly Dictionary<string, string> newerLamina = new()
    {
        [RuleIds.UnknownArgument] = """
            namespace Lamina;

            public sealed class DropoutAttribute(double rate) : LayerAttribute
            {
                public double Rate { get; } = rate;

                public bool PerChannel { get; set; }
            }
            """,
        [RuleIds.UnknownAttribute] = """
            namespace Lamina;

            public sealed class MaxoutAttribute(int pieces) : LayerAttribute
            {
                public int Pieces { get; } = pieces;
            }
            """,
    };

    public static TheoryData<string> Pages => [.. RuleCatalog.All.Where(rule => !withoutSource.ContainsKey(rule.Id)).Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_bad_block_gives_the_rules_finding_at_the_marked_place_and_no_other(string name)
    {
        var page = RulePage.Read(name);
        Assert.NotNull(page.Bad);

        var found = await Findings.Expect(Files(page, page.Bad));
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(page.Rule.Id, diagnostic.Id));
        var messages = string.Join("\n", found.Select(diagnostic => diagnostic.GetMessage()));
        Assert.True(page.Messages == messages, $"{name}.md prints another message than the user sees. If this one is right, paste it into the page:\n{messages}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_good_block_gives_no_finding(string name)
    {
        var page = RulePage.Read(name);
        Assert.NotNull(page.Good);
        Assert.Empty(await Findings.Expect(Files(page, page.Good)));
    }

    /// <summary>One slip is one error: neither block has errors of C#'s, in the user's file or in the generated one.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Neither_block_has_errors_of_CSharp(string name)
    {
        var page = RulePage.Read(name);
        Assert.Empty(ErrorsOf(page, Marked.Parse(page.Bad!).Text));
        Assert.Empty(ErrorsOf(page, page.Good!));
    }

    [Fact]
    public void A_page_without_blocks_is_that_of_a_rule_no_source_can_break() => Assert.All(
        withoutSource.Keys.Select(id => RulePage.Read(RuleCatalog.Find(id).Name)),
        page => Assert.Equal((null, null), (page.Bad, page.Good)));

    private static string[] Files(RulePage page, string block) => newerLamina.TryGetValue(page.Rule.Id, out var newer) ? [block, newer] : [block];

    private static IEnumerable<Diagnostic> ErrorsOf(RulePage page, string block) => GeneratorRun.Of(Files(page, block)).Output.Errors();
}
