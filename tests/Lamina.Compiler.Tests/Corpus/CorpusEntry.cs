using System.Globalization;
using System.Text.RegularExpressions;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>What an entry of the corpus is there for.</summary>
internal enum EntryKind
{
    /// <summary>Its faults must be found, and nothing else.</summary>
    Faulty,

    /// <summary>Nothing may be found above info.</summary>
    Good,

    /// <summary>Experts differ, or the rules' known exceptions: what is found is shown and not judged.</summary>
    Grey,
}

/// <summary>A program of the corpus as it is written there.</summary>
/// <param name="Id">Its number: <c>B05</c>.</param>
/// <param name="Title">The rest of its heading.</param>
/// <param name="Kind">What it is there for.</param>
/// <param name="Network">The drawing.</param>
/// <param name="Train">The train line, or "".</param>
/// <param name="Expected">The names of the errors and warnings.</param>
/// <param name="Infos">The names of infos.</param>
/// <param name="IsSilent">Not even an info may be found.</param>
/// <param name="Shape">The shape of the output, <c>10×4×6</c>, or null.</param>
/// <param name="Parameters">The number of parameters, or null.</param>
internal sealed record CorpusEntry(
    string Id,
    string Title,
    EntryKind Kind,
    string Network,
    string Train,
    IReadOnlyList<string> Expected,
    IReadOnlyList<string> Infos,
    bool IsSilent,
    string? Shape,
    long? Parameters);

/// <summary>Reads a corpus: entries headed <c>**B01** …</c> under headings that say what they are.</summary>
internal static partial class CorpusFile
{
    public static IReadOnlyList<CorpusEntry> Read(string text)
    {
        var entries = new List<CorpusEntry>();
        var kind = EntryKind.Faulty;
        foreach (var block in Blocks().Split(text.ReplaceLineEndings("\n")))
        {
            var heading = Entry().Match(block);
            if (heading.Success && Field(block, "net") is { } network)
            {
                entries.Add(Read(heading.Groups["id"].Value, heading.Groups["title"].Value.Trim(), KindOf(heading.Groups["id"].Value) ?? kind, network, block));
            }
            else if (KindInHeading(block) is { } next)
            {
                kind = next;
            }

            // A heading may end an entry's block.
            foreach (Match section in Section().Matches(block)) kind = KindInHeading(section.Value) ?? kind;
        }

        return entries;
    }

    private static CorpusEntry Read(string id, string title, EntryKind kind, string network, string block)
    {
        var (expect, result) = (Field(block, "expect") ?? "", Field(block, "result") ?? "");
        var info = Regex.Match(expect, @"info:(?<names>.*)$");
        var above = info.Success ? expect[..info.Index] : expect;
        var figures = result.Length > 0 ? result : expect;
        var shape = Regex.Match(figures, @"\((?<dims>\d[\d, ]*)\)");
        var parameters = Regex.Match(figures, @"(?<count>\d[\d,]*)\**\s+param");
        return new(
            id, title, kind, network.Trim('`', ' '), (Field(block, "train") ?? "").Trim('`', ' '),
            Names(above), Names(info.Groups["names"].Value), expect.Contains("silent", StringComparison.Ordinal),
            shape.Success ? string.Join("×", shape.Groups["dims"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : null,
            parameters.Success ? long.Parse(parameters.Groups["count"].Value.Replace(",", ""), CultureInfo.InvariantCulture) : null);
    }

    private static List<string> Names(string text) => [.. RuleName().Matches(text).Select(match => match.Value)];

    private static string? Field(string block, string name) =>
        Regex.Match(block, $@"^\s*[-*]\s*\**{name}\**\s*:\s*(?<text>.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase) is { Success: true } match ? match.Groups["text"].Value.Trim() : null;

    private static EntryKind? KindOf(string id) => id[0] switch
    {
        'B' => EntryKind.Faulty,
        'G' => EntryKind.Good,
        'Y' => EntryKind.Grey,
        _ => null,
    };

    private static EntryKind? KindInHeading(string text) => Section().Match(text) is not { Success: true } heading ? null : heading.Value.ToLowerInvariant() switch
    {
        var words when words.Contains("grey") || words.Contains("gray") => EntryKind.Grey,
        var words when words.Contains("good") => EntryKind.Good,
        var words when words.Contains("faulty") => EntryKind.Faulty,
        _ => null,
    };

    [GeneratedRegex(@"^(?=\s*(?:#+\s*)?\*\*[A-Z]\d+\w*\*\*)", RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\s*(?:#+\s*)?\*\*(?<id>[A-Z]\d+\w*)\*\*(?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^##.*$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\b[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)+\b")]
    private static partial Regex RuleName();
}
