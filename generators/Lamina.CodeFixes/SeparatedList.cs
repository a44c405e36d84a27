using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>Items between commas.</summary>
internal static class SeparatedList
{
    /// <summary>What must go so that only the other items stay, of which there is at least one: with each item a comma, and comments never.</summary>
    public static IEnumerable<TextSpan> Without<T>(SeparatedSyntaxList<T> items, IReadOnlyCollection<T> removed) where T : SyntaxNode
    {
        var isFirst = true;
        for (var index = 0; index < items.Count; index++)
        {
            if (!removed.Contains(items[index])) isFirst = false;
            else if (isFirst) foreach (var span in Between(items.GetSeparator(index), items[index].SpanStart, items[index + 1].SpanStart, items[index])) yield return span;
            else foreach (var span in Between(items.GetSeparator(index - 1), items[index - 1].Span.End, items[index].Span.End, items[index])) yield return span;
        }
    }

    private static IEnumerable<TextSpan> Between(SyntaxToken comma, int start, int end, SyntaxNode item)
    {
        var hasComment = comma.TrailingTrivia.Concat(comma.LeadingTrivia).Concat(item.GetLeadingTrivia()).Concat(item.GetTrailingTrivia()).Any(trivia => !string.IsNullOrWhiteSpace(trivia.ToFullString()));
        return hasComment ? [comma.Span, item.Span] : [TextSpan.FromBounds(start, end)];
    }
}
