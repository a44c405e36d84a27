using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Costing;

/// <summary>What one layer gives and costs, per sample.</summary>
/// <param name="Node">The layer.</param>
/// <param name="Output">The shape of its value.</param>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="MultiplyAdds">Multiplications with a learned weight, bias not counted.</param>
public sealed record LayerCost(Node Node, TensorShape Output, long Parameters, long MultiplyAdds);

/// <summary>The layer table and its totals.</summary>
public sealed record NetworkCost(EquatableArray<LayerCost> Layers)
{
    public long Parameters => Layers.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.Parameters));

    public long MultiplyAdds => Layers.Aggregate(0L, (sum, layer) => Sizes.Add(sum, layer.MultiplyAdds));
}
