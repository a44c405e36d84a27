using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Rules;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Reading;

/// <summary>Gives each layer of one list its name: the written one, or its kind and a running number from 1, after the list's own path.</summary>
/// <param name="prefix">The path of the list: "" for the network, <c>layer1.0.</c> for a block.</param>
/// <param name="identifiers">The identifiers given in the whole network, with their names.</param>
/// <param name="written">Names that are written anywhere in the list: a running number must not run into one.</param>
internal sealed class Naming(string prefix, IDictionary<string, string> identifiers, ICollection<string> written)
{
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);

    public string Unnamed(string stem)
    {
        string name;
        do
        {
            counters.TryGetValue(stem, out var last);
            counters[stem] = last + 1;
            name = stem + (last + 1);
        }
        while (written.Contains(name) || identifiers.ContainsKey(Identifier(prefix + name)));

        identifiers[Identifier(prefix + name)] = prefix + name;
        return name;
    }

    public string Written(string name, string stem, Action<string, string> report)
    {
        if (!IsUsable(name))
        {
            report(RuleIds.InvalidName, $"the name \"{name}\" cannot be a key of the state dictionary; use letters, digits, _ and -, with single dots between");
            return Unnamed(stem);
        }

        var identifier = Identifier(prefix + name);
        if (!identifiers.TryGetValue(identifier, out var earlier))
        {
            identifiers[identifier] = prefix + name;
            return name;
        }

        if (earlier == prefix + name) report(RuleIds.DuplicateName, $"a layer before this one is called {name} already; names are unique within a network");
        else report(IdentifierClash.Id, $"{prefix}{name} and {earlier} both become the C# identifier {identifier}; rename one");
        return Unnamed(stem);
    }

    /// <summary>The C# identifier of a name: all but letters, digits and _ becomes _.</summary>
    public static string Identifier(string name)
    {
        var letters = name.ToCharArray();
        for (var index = 0; index < letters.Length; index++)
        {
            if (!char.IsLetterOrDigit(letters[index])) letters[index] = '_';
        }

        return char.IsDigit(name[0]) ? "_" + new string(letters) : new string(letters);
    }

    public static bool IsUsable(string name) =>
        name.Length > 0
        && name.Split('.').All(part => part.Length > 0)
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.');
}
