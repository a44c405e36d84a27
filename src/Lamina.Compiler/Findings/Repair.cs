using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Findings;

/// <summary>
/// A change of the program, in the language's own terms, after which a finding is no longer made: the rule that sees what is wrong says what would
/// be right, and an editor that knows no rule applies it.
/// </summary>
/// <param name="Title">What the editor offers: <c>Insert Flatten</c>.</param>
/// <param name="Edits">What changes, each at a place of its own.</param>
public sealed record Repair(string Title, EquatableArray<Edit> Edits)
{
    /// <summary>The repair, or null if one of its edits has no place: a layer of a block is not written where it is used, a network not where its recipe is.</summary>
    public static Repair? Of(string title, params Edit?[] edits) => Of(title, (IEnumerable<Edit?>)edits);

    /// <summary>An option with another value.</summary>
    public static Repair? Set(Address? place, string argument, string value) =>
        Of($"Use {argument} = {value.Replace("PaddingMode.", "")}", Edit.Set(place, argument, value));

    /// <inheritdoc cref="Of(string, Edit[])"/>
    public static Repair? Of(string title, IEnumerable<Edit?> edits)
    {
        var all = edits.ToList();
        return all.Count == 0 || all.Contains(null) ? null : new(title, all.Select(edit => edit!).ToEquatableArray());
    }
}

/// <summary>What an edit does at its place.</summary>
public enum EditKind
{
    /// <summary>Writes an attribute before this one.</summary>
    InsertBefore,

    /// <summary>Writes an attribute after this one.</summary>
    InsertAfter,

    /// <summary>Takes the attribute away.</summary>
    Remove,

    /// <summary>Makes it another attribute with the same arguments.</summary>
    Rename,

    /// <summary>Gives an argument a value, written or not.</summary>
    Set,

    /// <summary>Removes an argument; nothing if it is not written.</summary>
    Unset,
}

/// <summary>One change of one attribute.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Place">The attribute, and the argument that is set.</param>
/// <param name="Text">C#: the attributes to insert, the new name, the argument's value.</param>
public sealed record Edit(EditKind Kind, Address Place, string Text)
{
    public static Edit? Before(Address? place, string attributes) => Of(EditKind.InsertBefore, place, attributes);

    public static Edit? After(Address? place, string attributes) => Of(EditKind.InsertAfter, place, attributes);

    public static Edit? Remove(Address? place) => Of(EditKind.Remove, place, "");

    public static Edit? Rename(Address? place, string name) => Of(EditKind.Rename, place, name);

    public static Edit? Set(Address? place, string argument, string value) => Of(EditKind.Set, place?.At(argument), value);

    public static Edit? Unset(Address? place, string argument) => Of(EditKind.Unset, place?.At(argument), "");

    private static Edit? Of(EditKind kind, Address? place, string text) => place is { Part: Part.Attribute } known ? new(kind, known, text) : null;
}
