using System;
using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>Names in a script, each given once.</summary>
internal sealed class ScriptNames
{
    /// <summary>Words of TorchScript's that C# leaves free.</summary>
    private readonly HashSet<string> taken = new(StringComparer.Ordinal)
    {
        "and", "assert", "async", "def", "del", "elif", "except", "from", "import", "lambda", "None", "nonlocal", "not", "or", "pass", "print", "raise", "range",
        "True", "False", "with", "yield", "len", "self", "plain", "pack", "version", "infer", "x",
    };

    /// <summary>The wished name, with as many _ as keep it apart. TorchScript reads ASCII only; the letters of other alphabets become their numbers.</summary>
    public string Make(string wished)
    {
        var name = wished.Any(letter => letter >= 128) ? string.Concat(wished.Select(letter => letter < 128 ? letter.ToString() : $"u{(int)letter:x4}")) : wished;
        while (!taken.Add(name)) name += "_";
        return name;
    }
}
