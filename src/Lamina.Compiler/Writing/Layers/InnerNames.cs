using System.Collections.Generic;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>The variables of <c>forward</c> that hold no layer's value but something on the way to it.</summary>
/// <param name="values">The variables that hold the values of inputs and layers.</param>
internal sealed class InnerNames(IEnumerable<string> values)
{
    private readonly LocalNames names = new(values);
    private readonly Dictionary<(int Node, string Purpose), string> known = [];

    /// <summary>The variable of a layer for a purpose.</summary>
    public string Of(Node node, string purpose)
    {
        if (!known.TryGetValue((node.Id, purpose), out var name)) known[(node.Id, purpose)] = name = names.New(Identifiers.Field(node, purpose));
        return name;
    }
}
