using System;
using System.Collections.Generic;
using System.Globalization;
using Lamina.Compiler.Checking.Rules;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Writing;

namespace Lamina.Compiler.Reading;

/// <summary>Gives each layer of one list its name: the written one, or its kind and a running number from 1, after the list's own path.</summary>
/// <param name="prefix">The path of the list: "" for the network, <c>layer1.0.</c> for a block.</param>
/// <param name="variables">The variables given in the whole network, with the layers' names.</param>
/// <param name="written">Names that are written anywhere in the list: a running number must not run into one.</param>
internal sealed class Naming(string prefix, IDictionary<string, string> variables, ICollection<string> written)
{
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);

    public GivenName Unnamed(string stem)
    {
        while (true)
        {
            counters.TryGetValue(stem, out var last);
            counters[stem] = last + 1;
            var name = stem + (last + 1).ToString(CultureInfo.InvariantCulture);
            if (written.Contains(name)) continue;
            var (whole, identifier) = Whole(name);
            if (variables.ContainsKey(Identifiers.Variable(identifier))) continue;
            variables[Identifiers.Variable(identifier)] = whole;
            return new(name, whole, identifier);
        }
    }

    public GivenName Written(string name, string stem, Action<string, string> report)
    {
        if (!IsUsable(name))
        {
            report(RuleIds.InvalidName, $"the name \"{name}\" cannot be a key of the state dictionary; use letters, digits, _ and -, with single dots between");
            return Unnamed(stem);
        }

        var (whole, identifier) = Whole(name);
        var variable = Identifiers.Variable(identifier);
        if (!variables.TryGetValue(variable, out var earlier))
        {
            variables[variable] = whole;
            return new(name, whole, identifier);
        }

        if (earlier == whole) report(RuleIds.DuplicateName, $"a layer before this one is called {name} already; names are unique within a network");
        else report(IdentifierClash.Id, $"{whole} and {earlier} both become the C# identifier {variable}; rename one");
        return Unnamed(stem);
    }

    private (string Name, string Identifier) Whole(string name)
    {
        var whole = prefix + name;
        return (whole, Identifier(whole));
    }

    /// <summary>The C# identifier of a name: all but letters, digits and _ becomes _.</summary>
    public static string Identifier(string name)
    {
        // Most names are identifiers as they are.
        var first = 0;
        while (first < name.Length && IsPart(name[first])) first++;
        if (first == name.Length) return char.IsDigit(name[0]) ? "_" + name : name;

        var letters = name.ToCharArray();
        for (var index = first; index < letters.Length; index++)
        {
            if (!IsPart(letters[index])) letters[index] = '_';
        }

        return char.IsDigit(name[0]) ? "_" + new string(letters) : new string(letters);
    }

    public static bool IsUsable(string name)
    {
        var last = '.';
        foreach (var letter in name)
        {
            if (!(IsPart(letter) || letter is '-' or '.') || (letter == '.' && last == '.')) return false;
            last = letter;
        }

        return last != '.';
    }

    private static bool IsPart(char letter) => letter == '_' || char.IsLetterOrDigit(letter);
}

/// <summary>A layer's name.</summary>
/// <param name="Local">Within its list.</param>
/// <param name="Whole">In the network, after the path of its list.</param>
/// <param name="Identifier">The whole name as C# can spell it.</param>
internal readonly record struct GivenName(string Local, string Whole, string Identifier);
