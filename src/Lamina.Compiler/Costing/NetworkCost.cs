using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Costing;

/// <summary>What one layer gives and costs, per sample.</summary>
/// <param name="Node">The layer.</param>
/// <param name="Output">The shape of its value.</param>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="MultiplyAdds">Multiplications with a learned weight, bias not counted.</param>
/// <param name="Field">What a place of its value sees of the network's input.</param>
public sealed record LayerCost(Node Node, TensorShape Output, long Parameters, long MultiplyAdds, ReceptiveField Field)
{
    /// <summary>What it learns and costs is known; of a module of the user's own it is not, and counts as none.</summary>
    public bool IsExact => !Node.Op.IsOpaque;
}

/// <summary>What one entry of the network's own list gives and costs: a layer, or all that a <c>Use</c> became.</summary>
/// <param name="Name">The name of the layer or the use; of a repeated use the first one and the end of the last.</param>
/// <param name="Written">As the user wrote it.</param>
/// <param name="First">The id of its first node.</param>
/// <param name="Value">The id of the node that gives its value.</param>
/// <param name="Output">The shape of its value.</param>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="MultiplyAdds">Multiplications with a learned weight.</param>
/// <param name="Field">What a place of its value sees of the network's input.</param>
/// <param name="IsExact">It learns and costs nothing else.</param>
public sealed record ListCost(string Name, string Written, int First, int Value, TensorShape Output, long Parameters, long MultiplyAdds, ReceptiveField Field, bool IsExact);

/// <summary>The layer table and its totals.</summary>
/// <param name="Layers">Every layer.</param>
/// <param name="List">The entries of the network's own list, a used block being one.</param>
/// <param name="Memory">What it needs; null where sizes are known only at run time, or where a module of the user's own has weights of its own.</param>
public sealed record NetworkCost(EquatableArray<LayerCost> Layers, EquatableArray<ListCost> List, MemoryCost? Memory)
{
    public long Parameters => Layers.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.Parameters));

    /// <summary>The totals are all of it: no module of the user's own adds to them.</summary>
    public bool IsExact => Layers.All(layer => layer.IsExact);

    /// <summary>Sizes are known, all of them.</summary>
    public bool IsSized => Layers.All(layer => layer.Output.Elements.IsKnown);

    /// <summary>0 where they depend on sizes that are known only at run time.</summary>
    public long MultiplyAdds => IsSized ? Layers.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.MultiplyAdds)) : 0;
}
