using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A dense layer that reads every place of a map by itself, and holds almost all that the network learns.</summary>
internal sealed class HeavyDense() : NetworkRule("LAM2028", "A dense layer after Flatten holds almost all parameters", Severity.Info, share, least)
{
    private static readonly Threshold share = new("heavy_dense_share", 0.9);
    private static readonly Threshold least = new("heavy_dense_parameters", 100_000);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var graph = network.Graph;
        if (!graph.IsComplete || !graph.Nodes.Any(node => node.Op is Flatten) || graph.Nodes.Any(node => node.Op.IsOpaque)) yield break;
        var total = graph.Nodes.SelectMany(node => graph.Parameters(node)).Aggregate(0L, (sum, parameter) => Sizes.Add(sum, parameter.Count));
        foreach (var node in graph.Weighted.Where(node => node.Op is Dense))
        {
            var cost = graph.CostOf(node);
            if (cost.Parameters < network.Value(least) || cost.Parameters <= network.Value(share) * total) continue;

            var flatten = graph.Back(graph.Before(node)!, op => op.IsNorm() || op.DropoutRate() is not null);
            if (flatten.Op is not Flatten || graph.ArrivingAt(flatten) is not { IsMap: true, Elements.IsKnown: true, IsOneVector: false } map) continue;

            // Of an image itself, the mean would leave nothing: a perceptron has to read all of it.
            if (graph.Back(flatten, op => op.IsWeightless()).Op is Input) continue;

            var pooled = TensorShape.Vector(map.Features);
            var instead = OpCost.Of(node.Op, pooled, graph.ShapeOf(node)!);
            var pool = $"GlobalAvgPool{map.Spatial.Count}D";
            yield return At(node, null,
                $"{node.Name}: holds {cost.Parameters:N0} of the network's {total:N0} parameters, since each of the {map.Elements.Value:N0} values of the {map} map has weights of its own; with {pool} in place of {flatten.Name} it has {instead.Parameters:N0}, and {instead.MultiplyAdds:N0} multiply-adds in place of {cost.MultiplyAdds:N0}")
                .Offer(network.Rename(flatten, pool));
        }
    }
}
