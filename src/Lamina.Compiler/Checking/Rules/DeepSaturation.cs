using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Many sigmoids or tanhs in a row, each of which lets through a part of the gradient only.</summary>
internal sealed class DeepSaturation() : NetworkRule("LAM2012", "Too many saturating activations in a row", Severity.Warning, sigmoids, saturating)
{
    private static readonly Threshold sigmoids = new("sigmoid_layers", 5);

    private static readonly Threshold saturating = new("saturating_layers", 8);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var hidden = Hidden(network.Graph);
        var onlySigmoids = hidden.Count(node => node.Op.IsSigmoid());
        if (onlySigmoids >= network.Value(sigmoids))
        {
            yield return At(hidden.First(node => node.Op.IsSigmoid()), null,
                $"{onlySigmoids} hidden layers end in a sigmoid, whose derivative is at most 0.25, without a norm or a shortcut; use ReLU, or BatchNorm before each of them")
                .Offer(network.UseReLU(hidden));
        }
        else if (hidden.Count >= network.Value(saturating))
        {
            yield return At(hidden[0], null,
                $"{hidden.Count} hidden layers end in an activation that saturates, without a norm or a shortcut; use ReLU, or BatchNorm before each of them")
                .Offer(network.UseReLU(hidden));
        }
    }

    /// <summary>The saturating activations of a network without norms and joins that layers with weights read.</summary>
    public static IReadOnlyList<Node> Hidden(GraphQueries graph) => !graph.IsSequential || graph.HasNorm
        ? []
        : graph.Nodes.Where(node => node.Op.Saturates() && graph.FeedsWeights(node)).ToList();
}
