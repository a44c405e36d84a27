using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>How a new attribute is written beside those of a list: among them, or, where each has its own line, on a line of its own.</summary>
internal abstract record LineStyle
{
    private LineStyle() { }

    public abstract TextChange Before(AttributeSyntax attribute, IReadOnlyList<string> added);

    public abstract TextChange After(AttributeSyntax attribute, IReadOnlyList<string> added);

    public static LineStyle Of(SourceText text, AttributeListSyntax list)
    {
        // The head, [Network, Input(…)], says nothing about the layers.
        var others = list.Parent is MemberDeclarationSyntax { AttributeLists: { Count: > 1 } lists } ? lists.Skip(1) : [];
        var isAlone = list.Attributes.Count == 1 && others.Any() && others.All(other => other.Attributes.Count == 1);
        return isAlone && Lines.StartsOne(text, list) && Lines.EndsOne(text, list) ? new Separate(text, list) : new Together();
    }

    private sealed record Together : LineStyle
    {
        public override TextChange Before(AttributeSyntax attribute, IReadOnlyList<string> added) =>
            new(new TextSpan(attribute.SpanStart, 0), string.Join(", ", added) + ", ");

        public override TextChange After(AttributeSyntax attribute, IReadOnlyList<string> added) =>
            new(new TextSpan(attribute.Span.End, 0), ", " + string.Join(", ", added));
    }

    private sealed record Separate(SourceText Source, AttributeListSyntax List) : LineStyle
    {
        public override TextChange Before(AttributeSyntax attribute, IReadOnlyList<string> added)
        {
            var indent = Lines.IndentBefore(Source, List.SpanStart);
            return new(new TextSpan(List.SpanStart, 0), string.Concat(added.Select(each => $"[{each}]{Lines.BreakAfter(Source, List.SpanStart)}{indent}")));
        }

        /// <summary>After the comment at the end of the line, which is about the attribute before it.</summary>
        public override TextChange After(AttributeSyntax attribute, IReadOnlyList<string> added)
        {
            var (end, indent) = (Source.Lines.GetLineFromPosition(List.Span.End).End, Lines.IndentBefore(Source, List.SpanStart));
            return new(new TextSpan(end, 0), string.Concat(added.Select(each => $"{Lines.BreakAfter(Source, List.SpanStart)}{indent}[{each}]")));
        }
    }
}
