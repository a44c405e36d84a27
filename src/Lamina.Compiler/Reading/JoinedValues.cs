using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>Which values a join takes: the open branches, or those it names.</summary>
internal sealed class JoinedValues(ReadingScope scope, Branches branches, NamedValues values)
{
    /// <summary>The values that a join takes, in its order; null where they cannot be known, which is reported.</summary>
    /// <param name="attribute">The join.</param>
    /// <param name="index">Its number in the list.</param>
    /// <param name="names">The names it gives.</param>
    /// <param name="current">The value before it.</param>
    public IReadOnlyList<int>? By(WrittenAttribute attribute, int index, IReadOnlyList<string> names, int current) =>
        names.Count > 0 ? Named(attribute, index, names, current) : Branched(attribute, index, current);

    private IReadOnlyList<int>? Branched(WrittenAttribute attribute, int index, int current)
    {
        if (!branches.IsOpen)
        {
            scope.Report(RuleIds.Structure, index, null, $"{attribute.Name}: there are no branches to join; open them with [Branch], or name values to join with this one");
            return null;
        }

        var fork = branches.Fork;
        var inputs = branches.Close(current);
        if (inputs.Count(id => id == fork) < 2) return inputs;
        scope.Report(RuleIds.EmptyBranches, index, null, $"{attribute.Name}: more than one of the joined paths is empty, so that a value is joined with itself; leave one out");
        return null;
    }

    /// <summary>The named ones, older first, then the current one.</summary>
    private List<int>? Named(WrittenAttribute attribute, int index, IReadOnlyList<string> names, int current)
    {
        if (branches.IsOpen)
        {
            scope.Report(RuleIds.Structure, index, null, $"{attribute.Name}: a join with names cannot stand in an open branch; join the branches first");
            branches.Close(current);
            return null;
        }

        var inputs = new List<int>();
        foreach (var name in names)
        {
            if (values.Find(attribute, index, "values", name) is not { } id) return null;
            inputs.Add(id);
        }

        inputs.Add(current);
        if (inputs.Distinct().Count() == inputs.Count) return inputs;
        scope.Report(RuleIds.JoinWithItself, index, "values", $"{attribute.Text}: a value is joined with itself; name another one");
        return null;
    }
}
