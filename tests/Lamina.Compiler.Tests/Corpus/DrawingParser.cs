using System.Globalization;
using System.Text.RegularExpressions;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>Reads the notation: <c>a > b</c>, <c>Nx(…)</c>, <c>Add[x | y]</c>, <c>Name(1,2,key=value)</c>.</summary>
internal sealed partial class DrawingParser
{
    private readonly string text;
    private int at;

    private DrawingParser(string text) => this.text = text;

    public static IReadOnlyList<Drawing> Parse(string text)
    {
        var parser = new DrawingParser(text.Replace('→', '>').Replace('×', 'x').Replace('−', '-'));
        var drawing = parser.Sequence();
        if (parser.at < parser.text.Length) throw parser.Unexpected();
        return drawing;
    }

    private List<Drawing> Sequence()
    {
        var parts = new List<Drawing> { Part() };
        while (Take('>')) parts.Add(Part());
        return parts;
    }

    private Drawing Part()
    {
        SkipSpace();
        if (Repetition().Match(text, at) is { Success: true } repeat)
        {
            at += repeat.Length;
            var parts = Sequence();
            Expect(')');
            return new Drawing.Repeat(int.Parse(repeat.Groups["times"].Value, CultureInfo.InvariantCulture), parts);
        }

        var name = Word().Match(text, at);
        if (!name.Success) throw Unexpected();
        at += name.Length;
        if (Take('[')) return new Drawing.Fork(name.Value, Branches());
        return new Drawing.Layer(name.Value, Take('(') ? Arguments() : []);
    }

    private List<IReadOnlyList<Drawing>> Branches()
    {
        var branches = new List<IReadOnlyList<Drawing>>();
        do branches.Add(Sequence());
        while (Take('|'));
        Expect(']');
        return branches;
    }

    private List<DrawnArgument> Arguments()
    {
        var close = text.IndexOf(')', at);
        if (close < 0) throw Unexpected();
        var list = text[at..close];
        at = close + 1;
        return
        [
            .. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(argument =>
                argument.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value] ? new DrawnArgument(key.ToLowerInvariant(), value) : new DrawnArgument(null, argument)),
        ];
    }

    private bool Take(char symbol)
    {
        SkipSpace();
        if (at >= text.Length || text[at] != symbol) return false;
        at++;
        return true;
    }

    private void Expect(char symbol)
    {
        if (!Take(symbol)) throw Unexpected();
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private UnreadableException Unexpected() => new($"the drawing at \"{text[at..Math.Min(text.Length, at + 30)]}\"");

    [GeneratedRegex(@"\G(?<times>\d+)\s*[x*]\s*\(")]
    private static partial Regex Repetition();

    [GeneratedRegex(@"\G[A-Za-z]\w*")]
    private static partial Regex Word();
}
