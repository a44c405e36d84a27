using System.Text.RegularExpressions;

namespace Lamina.Compiler.Tests.Completeness;

/// <summary>docs/conventions.md says what the XML docs say, number by number; <see cref="DefaultsTests"/> hold these against the compiler.</summary>
public partial class ConventionsPageTests
{
    private static readonly string[] columns = [.. Enum.GetNames<Conventions>()];

    private static readonly IReadOnlyList<Row> rows = [.. Table(Path.Combine(AppContext.BaseDirectory, "conventions.md"))];

    public static TheoryData<string, string> Differing
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (type, option) in Manual.Options.Where(option => Stated(option.Attribute, option.Option).Distinct().Count() > 1)) data.Add(type.Name, option);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Differing))]
    public void An_option_whose_default_depends_on_the_conventions_has_its_row(string attribute, string option)
    {
        var type = Vocabulary.Attributes.Single(type => type.Name == attribute);
        var row = rows.FirstOrDefault(row => row.IsOf(type, option));
        Assert.True(row is not null, $"conventions.md has no row `{Vocabulary.WordOf(type)}.{option}`: {string.Join(" | ", Stated(type, option))}");
        Assert.Equal(Stated(type, option), row.Defaults);
    }

    [Fact]
    public void Each_row_is_that_of_an_option() => Assert.All(rows, row => Assert.Contains(Manual.Options, option => row.IsOf(option.Attribute, option.Option)));

    private static IEnumerable<string> Stated(Type attribute, string option) =>
        Enum.GetValues<Conventions>().Select(conventions => Manual.DefaultOf(attribute, option, conventions) ?? "");

    /// <summary>The rows of the table whose columns are the conventions.</summary>
    private static IEnumerable<Row> Table(string page)
    {
        var lines = File.ReadAllLines(page);
        var heading = Array.FindIndex(lines, line => Cells(line).Skip(1).SequenceEqual(columns));
        Assert.True(heading >= 0, "conventions.md has no table with the columns " + string.Join(", ", columns));
        return lines.Skip(heading + 2).TakeWhile(line => line.StartsWith('|')).Select(Cells)
            .Select(cells => new Row(Name().Match(cells[0]).Groups["name"].Value, [.. cells.Skip(1).Select(cell => Remark().Replace(cell, "").Replace("`", ""))]));
    }

    private static string[] Cells(string line) => [.. line.Split('|').Skip(1).SkipLast(1).Select(cell => cell.Trim())];

    /// <summary>A row: <c>*Pool*.Stride</c> and its defaults.</summary>
    private sealed record Row(string Name, IReadOnlyList<string> Defaults)
    {
        public bool IsOf(Type attribute, string option) =>
            Regex.IsMatch($"{Vocabulary.WordOf(attribute)}.{option}", "^" + Regex.Escape(Name).Replace(@"\*", ".*") + "$");
    }

    [GeneratedRegex("^`(?<name>[^`]+)`")]
    private static partial Regex Name();

    /// <summary>How the framework itself writes it.</summary>
    [GeneratedRegex(@" \[.*\]$")]
    private static partial Regex Remark();
}
