using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A batch norm that sees one value per feature: less its mean that is 0.</summary>
internal sealed class SingleValueNorm() : NetworkRule("LAM3018", "A batch norm sees one value", Severity.Error)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var (node, values) = Fewest(network);
        if (node is null || values != 1) yield break;
        yield return At(node, null, $"{node.Name}: a batch of 1 gives it 1 value of each feature, which less its mean is 0; use a larger BatchSize, or GroupNorm")
            .Offer(LayerRepairs.Set(network.PlaceOf("Train"), "BatchSize", $"32"));
    }

    /// <summary>The batch norm that sees the fewest values of a feature in a step, and how many. Without an optimizer nothing is trained.</summary>
    public static (Node? Node, long Values) Fewest(CheckedNetwork network) => network.Recipe.Optimizer is null
        ? default
        : network.Graph.Nodes.Where(node => node.Op is BatchNorm)
            .Select(node => (Node: node, Values: Values(network, node)))
            .Where(each => each.Values is not null)
            .Select(each => ((Node?)each.Node, each.Values!.Value))
            .OrderBy(each => each.Value)
            .FirstOrDefault();

    private static long? Values(CheckedNetwork network, Node node) =>
        network.Graph.ShapeOf(node) is { } shape && shape.Dims.All(dim => dim.IsKnown)
            ? network.Recipe.Train.BatchSize * (shape.Elements.Value / shape.Features.Value)
            : null;
}
