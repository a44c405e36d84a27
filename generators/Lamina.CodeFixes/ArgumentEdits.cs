using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>Renames one attribute and sets its arguments.</summary>
internal static class ArgumentEdits
{
    public static IEnumerable<TextChange> Changes(SemanticModel model, AttributeSyntax attribute, IReadOnlyList<FoundEdit> edits)
    {
        foreach (var rename in edits.Where(edit => edit.Kind == EditKind.Rename))
        {
            yield return new TextChange(Names.Simple(attribute.Name).Span, rename.Edit.Text);
        }

        var sets = edits.Where(edit => edit.Kind == EditKind.Set).ToList();
        foreach (var set in sets.Where(edit => edit.Arguments.Count > 0))
        {
            var written = set.Arguments;
            var span = written.Count == 1 ? written[0].Expression.Span : TextSpan.FromBounds(written[0].SpanStart, written[written.Count - 1].Span.End);
            yield return new TextChange(span, Names.Value(model, attribute, set.Edit.Text));
        }

        var added = sets.Where(edit => edit.Arguments.Count == 0).ToList();
        var removed = edits.Where(edit => edit.Kind == EditKind.Unset).SelectMany(edit => edit.Arguments).ToList();
        foreach (var change in AddAndRemove(model, attribute, added, removed)) yield return change;
    }

    private static IEnumerable<TextChange> AddAndRemove(
        SemanticModel model, AttributeSyntax attribute, IReadOnlyList<FoundEdit> added, IReadOnlyList<AttributeArgumentSyntax> removed)
    {
        string Value(FoundEdit edit) => Names.Value(model, attribute, edit.Edit.Text);
        var properties = added.Where(edit => char.IsUpper(edit.Edit.Argument[0])).Select(edit => $"{edit.Edit.Argument} = {Value(edit)}").ToList();
        var parameters = added.Where(edit => char.IsLower(edit.Edit.Argument[0])).Select(edit => $"{edit.Edit.Argument}: {Value(edit)}").ToList();
        if (attribute.ArgumentList is not { } list || list.Arguments.Count == removed.Count)
        {
            // A list that becomes empty goes away.
            var all = string.Join(", ", parameters.Concat(properties));
            var span = attribute.ArgumentList is null ? new TextSpan(attribute.Span.End, 0) : attribute.ArgumentList.Span;
            if (added.Count > 0 || removed.Count > 0) yield return new TextChange(span, added.Count == 0 ? "" : $"({all})");
            yield break;
        }

        foreach (var span in SeparatedList.Without(list.Arguments, removed)) yield return new TextChange(span, "");
        if (properties.Count > 0) yield return new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), ", " + string.Join(", ", properties));
        if (parameters.Count == 0) yield break;

        // C# wants the constructor's arguments before the properties.
        var property = list.Arguments.FirstOrDefault(argument => argument.NameEquals is not null);
        yield return property is null
            ? new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), ", " + string.Join(", ", parameters))
            : new TextChange(new TextSpan(property.SpanStart, 0), string.Join(", ", parameters) + ", ");
    }
}
