using System.Collections.Generic;

namespace Lamina.Compiler.Reading;

/// <summary>The open branches of one list: from the fork, the value just before the first <c>[Branch]</c>, to the join.</summary>
internal sealed class Branches
{
    private readonly List<int> closed = [];

    /// <summary>The value all branches start from; only while <see cref="IsOpen"/>.</summary>
    public int Fork { get; private set; }

    public bool IsOpen { get; private set; }

    /// <summary>The attribute that opened the branch that is being written, for a message.</summary>
    public int LastOpened { get; private set; }

    /// <summary>Opens a branch, ending the one before it. The branch starts from <see cref="Fork"/>.</summary>
    public void Open(int current, int attribute)
    {
        if (IsOpen) closed.Add(current);
        else Fork = current;
        IsOpen = true;
        LastOpened = attribute;
    }

    /// <summary>Ends all branches: their values in source order; the fork and the value of the one branch if there is only one, a residual.</summary>
    public IReadOnlyList<int> Close(int current)
    {
        closed.Add(current);
        List<int> values = closed.Count == 1 ? [Fork, current] : [.. closed];
        closed.Clear();
        IsOpen = false;
        return values;
    }
}
