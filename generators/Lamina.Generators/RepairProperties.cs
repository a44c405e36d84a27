using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Lamina.Compiler.Findings;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators;

/// <summary>
/// A finding's repairs on their way to the code fix, which meets only the diagnostic: what is done travels in its properties, where it is done in
/// its additional locations, edit by edit.
/// </summary>
internal static class RepairProperties
{
    private const string Key = "repairs";

    // No C# a repair holds has these characters.
    private const char BetweenRepairs = '\u001d', BetweenEdits = '\u001e', BetweenFields = '\u001f';

    /// <summary>All edits, in the order of the diagnostic's additional locations.</summary>
    public static IEnumerable<Edit> Edits(IEnumerable<Repair> repairs) => repairs.SelectMany(repair => repair.Edits);

    public static ImmutableDictionary<string, string?> Write(IReadOnlyCollection<Repair> repairs) => repairs.Count == 0
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(Key, string.Join(BetweenRepairs.ToString(), repairs.Select(Write)));

    public static IEnumerable<PlacedRepair> Read(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Key, out var text)) yield break;
        var places = diagnostic.AdditionalLocations.GetEnumerator();
        foreach (var parts in text!.Split(BetweenRepairs).Select(repair => repair.Split(BetweenEdits)))
        {
            yield return new(parts[0], parts.Skip(1).Select(ReadEdit).ToImmutableArray());
        }

        PlacedEdit ReadEdit(string edit)
        {
            var fields = edit.Split(BetweenFields);
            places.MoveNext();
            return new((EditKind)Enum.Parse(typeof(EditKind), fields[0]), places.Current, fields[1], fields[2]);
        }
    }

    private static string Write(Repair repair) => string.Join(BetweenEdits.ToString(), repair.Edits
        .Select(edit => string.Join(BetweenFields.ToString(), edit.Kind, edit.Place.Argument, edit.Text))
        .Prepend(repair.Title));
}

/// <summary>A repair whose places are found.</summary>
/// <param name="Title">What the editor offers.</param>
/// <param name="Edits">What changes.</param>
internal sealed record PlacedRepair(string Title, ImmutableArray<PlacedEdit> Edits)
{
    /// <summary>What it has in common with repairs of the same kind elsewhere, which are applied with it.</summary>
    public string Way => string.Join(" ", Edits.Select(edit => $"{edit.Kind} {edit.Argument}{(edit.Kind is EditKind.Set ? "" : edit.Text.Split('(')[0])}").Distinct());
}

/// <summary>An edit of live syntax.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Place">The argument that is set, where it is written; else the attribute's name.</param>
/// <param name="Argument">The argument's name, or "".</param>
/// <param name="Text">As in <see cref="Edit"/>.</param>
internal sealed record PlacedEdit(EditKind Kind, Location Place, string Argument, string Text);
