using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Reading;

/// <summary>Gives each layer its name: the written one, or its kind and a running number from 1.</summary>
internal sealed class Naming(ICollection<Finding> findings)
{
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> identifiers = new(StringComparer.Ordinal);

    /// <summary>Names that are written anywhere in the list: a running number must not run into one.</summary>
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    public void Reserve(string name) => written.Add(name);

    public string Unnamed(string stem)
    {
        string name;
        do
        {
            counters.TryGetValue(stem, out var last);
            counters[stem] = last + 1;
            name = stem + (last + 1);
        }
        while (written.Contains(name) || identifiers.ContainsKey(Identifier(name)));

        identifiers[Identifier(name)] = name;
        return name;
    }

    public string Written(string name, string stem, Address address)
    {
        if (!IsUsable(name))
        {
            findings.Add(new(RuleIds.InvalidName, address,
                $"the name \"{name}\" cannot be a key of the state dictionary; use letters, digits, _ and -, with single dots between"));
            return Unnamed(stem);
        }

        var identifier = Identifier(name);
        if (!identifiers.TryGetValue(identifier, out var earlier))
        {
            identifiers[identifier] = name;
            return name;
        }

        findings.Add(earlier == name
            ? new(RuleIds.DuplicateName, address, $"a layer before this one is called {name} already; names are unique within a network")
            : new(RuleIds.IdentifierClash, address, $"{name} and {earlier} both become the C# identifier {identifier}; rename one"));
        return Unnamed(stem);
    }

    /// <summary>The C# identifier of a name: all but letters, digits and _ becomes _.</summary>
    public static string Identifier(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        if (char.IsDigit(name[0])) text.Append('_');
        foreach (var letter in name) text.Append(char.IsLetterOrDigit(letter) || letter == '_' ? letter : '_');
        return text.ToString();
    }

    private static bool IsUsable(string name) =>
        name.Length > 0
        && name.Split('.').All(part => part.Length > 0)
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.');
}
