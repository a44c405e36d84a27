using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>
/// Writes <c>// 64×28×28</c> at the end of each line of layers: the shape that leaves the last of them. A comment of the user's follows it
/// (<c>// 64×28×28: the stem</c>); written again, the shape is replaced and nothing else.
/// </summary>
internal static class ShapeComments
{
    private static readonly Regex written = new(@"^(?<shape>\d+(×\d+)*)(: (?<rest>.*))?$");

    /// <param name="text">The file.</param>
    /// <param name="declaration">The network.</param>
    /// <param name="layers">Its layers in source order, each with the shape that leaves it, or null where it is not known.</param>
    public static SourceText Write(SourceText text, TypeDeclarationSyntax declaration, IEnumerable<(AttributeSyntax Layer, string? Shape)> layers)
    {
        var lines = layers.GroupBy(layer => text.Lines.GetLineFromPosition(layer.Layer.Span.End).LineNumber)
            .Select(group => LineOf(text, declaration, group.Last().Layer, group.Last().Shape))
            .Where(line => line is not null).Select(line => line!)
            .ToList();
        var column = lines.Where(line => line.Comment.Length > 0).Select(line => line.Width).DefaultIfEmpty(0).Max() + 2;
        return text.WithChanges(lines.Select(line =>
            new TextChange(line.Rest, line.Comment.Length == 0 ? "" : new string(' ', column - line.Width) + "// " + line.Comment)));
    }

    private static CommentedLine? LineOf(SourceText text, TypeDeclarationSyntax declaration, AttributeSyntax layer, string? shape)
    {
        var line = text.Lines.GetLineFromPosition(layer.Span.End);
        var last = declaration.AttributeLists.SelectMany(list => list.DescendantTokens()).Last(token => token.Span.End <= line.End);
        if (last.GetNextToken().SpanStart < line.End) return null;

        var rest = TextSpan.FromBounds(last.Span.End, line.End);
        var comment = text.ToString(rest).Trim();
        if (comment.Length > 0 && !comment.StartsWith("//", StringComparison.Ordinal)) return null;

        var own = comment.TrimStart('/').Trim();
        if (written.Match(own) is { Success: true } match) own = match.Groups["rest"].Value;
        var parts = new[] { shape, own }.Where(part => !string.IsNullOrEmpty(part));
        return new CommentedLine(rest, last.Span.End - line.Start, string.Join(": ", parts));
    }

    /// <param name="Rest">What follows the code.</param>
    /// <param name="Width">The length of the code, indentation included.</param>
    /// <param name="Comment">The new comment, or "".</param>
    private sealed record CommentedLine(TextSpan Rest, int Width, string Comment);
}
