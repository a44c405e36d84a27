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
        if (Seen(network).FirstOrDefault() is not { Node: { } node, Values: 1 }) yield break;
        yield return At(node, null, $"{node.Name}: a batch of 1 gives it 1 value of each feature, which less its mean is 0; use a larger BatchSize, or GroupNorm")
            .Offer(LayerRepairs.Set(network.PlaceOf("Train"), "BatchSize", $"32"));
    }

    /// <summary>The batch norms, and how many values of a feature each sees in a step, the fewest first. Without an optimizer nothing is trained.</summary>
    public static IEnumerable<(Node Node, long Values)> Seen(CheckedNetwork network) => network.Recipe.Optimizer is null
        ? []
        : from node in network.Graph.Nodes
          where node.Op is BatchNorm
          let shape = network.Graph.ShapeOf(node)
          where shape is not null && shape.Dims.All(dim => dim.IsKnown)
          let values = network.Recipe.Train.BatchSize * (shape.Elements.Value / shape.Features.Value)
          orderby values
          select (node, values);
}
