using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>The values that have a name, by the name within one list.</summary>
internal sealed class NamedValues(ReadingScope scope)
{
    private const int MostShown = 12;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, int>> All => ids;

    /// <summary>Gives a value a name, in place of an older one of that name.</summary>
    public void Add(string name, int id) => ids[name] = id;

    /// <summary>The value of that name; null if there is none, which is reported.</summary>
    public int? Find(WrittenAttribute attribute, int index, string argument, string name)
    {
        if (ids.TryGetValue(name, out var id)) return id;
        var known = ids.Count == 0 ? "there is none" : "known here: " + string.Join(", ", ids.Keys.Take(MostShown)) + (ids.Count > MostShown ? ", …" : "");
        scope.Report(RuleIds.UnknownName, index, argument, $"{attribute.Name}: no layer before this one is called {name}; {known}");
        return null;
    }
}
