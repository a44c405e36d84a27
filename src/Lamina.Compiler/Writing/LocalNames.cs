using System;
using System.Collections.Generic;

namespace Lamina.Compiler.Writing;

/// <summary>The names of one emitted method: the user's keep theirs, the emitted ones make way.</summary>
/// <param name="taken">Names that mean something else there: parameters that are the user's, fields.</param>
internal sealed class LocalNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> taken = new(taken, StringComparer.Ordinal);

    /// <summary>The wished name, with as many _ as keep it apart.</summary>
    public string New(string wished)
    {
        while (Identifiers.IsReserved(wished) || !taken.Add(wished)) wished += "_";
        return wished;
    }
}
