using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generators.Tests.Harness;

/// <summary>A source in which <c>{|LAM1002:11|}</c> marks the places where findings are expected.</summary>
internal sealed record Marked(string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    public static Marked Parse(string source)
    {
        var text = new StringBuilder();
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < source.Length; i++)
        {
            if (source.AsSpan(i).StartsWith("{|"))
            {
                var colon = source.IndexOf(':', i);
                open.Push((source[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (source.AsSpan(i).StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(source[i]);
            }
        }

        return new Marked(text.ToString(), marks);
    }

    /// <summary>The same text with marks where the diagnostics are: what to paste when they are right.</summary>
    public static string Write(string text, IEnumerable<Diagnostic> diagnostics)
    {
        var marked = new StringBuilder(text);
        foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            marked.Insert(diagnostic.Location.SourceSpan.End, "|}").Insert(diagnostic.Location.SourceSpan.Start, "{|" + diagnostic.Id + ":");
        }

        return marked.ToString();
    }
}
