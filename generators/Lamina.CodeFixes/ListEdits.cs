using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>Inserts and removes attributes of one list. A new one stands in the list of its neighbour, or on a line of its own where all others do.</summary>
internal static class ListEdits
{
    public static IEnumerable<TextChange> Changes(SourceText text, SemanticModel model, AttributeListSyntax list, IReadOnlyList<FoundEdit> edits)
    {
        var removed = edits.Where(edit => edit.Kind == EditKind.Remove).Select(edit => edit.Attribute).ToList();
        var inserted = edits.Where(edit => edit.Kind is EditKind.InsertBefore or EditKind.InsertAfter).ToList();
        if (removed.Count < list.Attributes.Count)
        {
            foreach (var span in SeparatedList.Without(list.Attributes, removed)) yield return new TextChange(span, "");
        }
        else if (inserted.Count == 0)
        {
            yield return new TextChange(Lines.Of(text, list), "");
            yield break;
        }
        else
        {
            var all = TextSpan.FromBounds(list.Attributes.First().SpanStart, list.Attributes.Last().Span.End);
            yield return new TextChange(all, string.Join(", ", inserted.Select(edit => Text(model, edit))));
            yield break;
        }

        var style = LineStyle.Of(text, list);
        foreach (var place in inserted.GroupBy(edit => (edit.Attribute, edit.Kind)))
        {
            var added = place.Select(edit => Text(model, edit)).ToList();
            yield return place.Key.Kind == EditKind.InsertBefore ? style.Before(place.Key.Attribute, added) : style.After(place.Key.Attribute, added);
        }
    }

    private static string Text(SemanticModel model, FoundEdit edit) => Names.Attribute(model, edit.Attribute, edit.Edit.Text);
}
