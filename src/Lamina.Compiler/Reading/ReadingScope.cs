using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>What reading one list of attributes can see and where it reports.</summary>
/// <param name="Defaults">What options mean that are not written.</param>
/// <param name="Names">What an expression may name: the block's parameters; null is a value that only a use of the block knows.</param>
/// <param name="Place">The address of an attribute and argument of this list in the user's source: for a used block, the <c>Use</c>.</param>
/// <param name="Context">What precedes each message: nothing on a network, the block's name inside a block.</param>
/// <param name="Findings">Where findings go.</param>
internal sealed record ReadingScope(
    Defaults Defaults,
    IReadOnlyDictionary<string, WrittenValue?> Names,
    Func<int, string?, Address> Place,
    string Context,
    ICollection<Finding> Findings)
{
    private static readonly Dictionary<string, WrittenValue?> noNames = new(StringComparer.Ordinal);

    /// <summary>The blocks of which it is known whether they have faults of their own, by full name: a network uses few blocks, and those often.</summary>
    private readonly Dictionary<string, bool> checkedBlocks = new(StringComparer.Ordinal);

    /// <summary>What an expression's <c>input</c> is: the number of features that arrives at the layer; null where that is not known.</summary>
    public WrittenValue? Input { get; init; }

    /// <summary>The value of a name in an expression; false if nothing here has that name.</summary>
    public bool TryFind(string name, out WrittenValue? value)
    {
        if (Names.TryGetValue(name, out value)) return true;
        value = Input;
        return name == "input";
    }

    /// <summary>The scope of a list that stands on the type itself: expressions of numbers only, each argument has its own place.</summary>
    public static ReadingScope Top(ICollection<Finding> findings) =>
        new(Defaults.Lamina, noNames, (index, argument) => Address.Attribute(index, argument), "", findings);

    /// <summary>The block has no faults of its own.</summary>
    public bool IsSound(string fullName, BlockSource block)
    {
        if (!checkedBlocks.TryGetValue(fullName, out var isSound)) checkedBlocks[fullName] = isSound = BlockChecker.Check(block).Count == 0;
        return isSound;
    }

    /// <summary>The list is that of a block and stands elsewhere than <see cref="Place"/> says: what is found cannot be repaired there.</summary>
    public bool IsUsed { get; init; }

    public void Report(string rule, int index, string? argument, string message, EquatableArray<Remedy> remedies = default) =>
        Findings.Add(new Finding(rule, Place(index, argument), Context + message).Offer([.. IsUsed ? [] : remedies.Select(remedy => Repaired(index, remedy))]));

    private Repair? Repaired(int index, Remedy remedy) => remedy.Value is { } value
        ? Repair.Set(Place(index, null), remedy.Argument, value)
        : Repair.Of($"Remove {remedy.Argument}", Edit.Unset(Place(index, null), remedy.Argument));
}
