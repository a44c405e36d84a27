using System.Text.RegularExpressions;
using Lamina.Compiler.Findings;

namespace Lamina.Generators.Tests.Harness;

/// <summary>What a rule's page (<c>Checking/Rules/*.md</c>) shows: a file with the finding marked in it, what is said, and a file without it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Bad">The block <c>csharp bad</c>, or null.</param>
/// <param name="Messages">The block <c>text</c>: a message a line, in source order.</param>
/// <param name="Good">The block <c>csharp good</c>, or null.</param>
internal sealed record RulePage(Rule Rule, string? Bad, string? Messages, string? Good)
{
    public static RulePage Read(string name)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules", name + ".md"));
        return new(RuleCatalog.All.Single(rule => rule.Name == name), Block(page, "csharp bad"), Block(page, "text"), Block(page, "csharp good"));
    }

    private static string? Block(string page, string kind)
    {
        var blocks = Regex.Matches(page, $"^```{kind}\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(blocks.Count <= 1, $"The page has more than one block \"{kind}\".");
        return blocks.Count == 0 ? null : blocks[0].Groups["text"].Value;
    }
}
