using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>
/// Applies edits of attributes as changes of the text, so that everything they do not touch stays as it is, to the last space: comments, regions, the line breaks of
/// lists.
/// </summary>
internal static class AttributeEditor
{
    public static SourceText Apply(SourceText text, SemanticModel model, ImmutableArray<PlacedEdit> edits)
    {
        var root = model.SyntaxTree.GetRoot();
        var found = edits
            .Where(edit => edit.Place.GetLineSpan().Path == model.SyntaxTree.FilePath)
            .Select(edit => new FoundEdit(edit, root.FindNode(edit.Place.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()!))
            .Where(edit => edit.Attribute is not null)
            .Distinct()
            .ToList();
        var ofLists = found.GroupBy(edit => (AttributeListSyntax)edit.Attribute.Parent!)
            .SelectMany(list => ListEdits.Changes(text, model, list.Key, [.. list]));
        var ofArguments = found.GroupBy(edit => edit.Attribute)
            .Where(edited => !edited.Any(edit => edit.Kind == EditKind.Remove))
            .SelectMany(edited => ArgumentEdits.Changes(model, edited.Key, [.. edited]));
        return text.WithChanges(ofLists.Concat(ofArguments).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length));
    }
}

/// <summary>An edit and the attribute it changes.</summary>
internal sealed record FoundEdit(PlacedEdit Edit, AttributeSyntax Attribute)
{
    public EditKind Kind => Edit.Kind;

    /// <summary>The arguments at the place of the edit.</summary>
    public IReadOnlyList<AttributeArgumentSyntax> Arguments =>
        Attribute.ArgumentList is { } list ? [.. list.Arguments.Where(argument => Edit.Place.SourceSpan.Contains(argument.Span))] : [];

    public bool Equals(FoundEdit? other) => other is not null && (Kind, Edit.Argument, Edit.Text, Attribute) == (other.Kind, other.Edit.Argument, other.Edit.Text, other.Attribute);

    public override int GetHashCode() => (Kind, Edit.Argument, Edit.Text, Attribute).GetHashCode();
}
