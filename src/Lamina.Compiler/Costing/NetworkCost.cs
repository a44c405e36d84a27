using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Costing;

/// <summary>What one layer gives and costs, per sample.</summary>
/// <param name="Node">The layer.</param>
/// <param name="Output">The shape of its value.</param>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="MultiplyAdds">Multiplications with a learned weight, bias not counted.</param>
public sealed record LayerCost(Node Node, TensorShape Output, long Parameters, long MultiplyAdds)
{
    /// <summary>What it learns and costs is known; of a module of the user's own it is not, and counts as none.</summary>
    public bool IsExact => !Node.Op.IsOpaque;
}

/// <summary>What one entry of the network's own list gives and costs: a layer, or all that a <c>Use</c> became.</summary>
/// <param name="Name">The name of the layer or the use.</param>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Output">The shape of its value.</param>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="IsExact">It learns no others.</param>
public sealed record ListCost(string Name, string Written, TensorShape Output, long Parameters, bool IsExact);

/// <summary>The layer table and its totals.</summary>
/// <param name="Layers">Every layer.</param>
/// <param name="List">The entries of the network's own list, a used block being one.</param>
public sealed record NetworkCost(EquatableArray<LayerCost> Layers, EquatableArray<ListCost> List)
{
    public long Parameters => Layers.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.Parameters));

    /// <summary>The totals are all of it: no module of the user's own adds to them.</summary>
    public bool IsExact => Layers.All(layer => layer.IsExact);

    public long MultiplyAdds => Layers.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.MultiplyAdds));
}
