using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>The lines on which syntax is written.</summary>
internal static class Lines
{
    /// <summary>Nothing but white space stands before it on its line.</summary>
    public static bool StartsOne(SourceText text, SyntaxNode node)
    {
        var start = text.Lines.GetLineFromPosition(node.SpanStart).Start;
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, node.SpanStart)));
    }

    /// <summary>Nothing but comments stands after it on its line.</summary>
    public static bool EndsOne(SourceText text, SyntaxNode node)
    {
        var line = text.Lines.GetLineFromPosition(node.Span.End);
        return node.GetLastToken().GetNextToken() is var next && (next.IsKind(SyntaxKind.None) || next.SpanStart >= line.End)
            && node.GetTrailingTrivia().All(trivia => !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || text.Lines.GetLineFromPosition(trivia.Span.End).Start == line.Start);
    }

    public static string IndentBefore(SourceText text, int position) =>
        text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));

    /// <summary>How the line of a position is broken; the last line as the others.</summary>
    public static string BreakAfter(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>What goes with a node: its whole lines where nothing else stands on them; of a line with more, the node and the white space after it.</summary>
    public static TextSpan Of(SourceText text, SyntaxNode node)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(node.SpanStart), text.Lines.GetLineFromPosition(node.Span.End));
        var after = text.ToString(TextSpan.FromBounds(node.Span.End, last.End));
        if (StartsOne(text, node) && string.IsNullOrWhiteSpace(after)) return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        return TextSpan.FromBounds(node.SpanStart, node.Span.End + after.Length - after.TrimStart().Length);
    }
}
