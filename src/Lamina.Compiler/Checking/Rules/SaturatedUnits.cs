using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>Weights so large that nearly all units of a saturating activation start where it is flat.</summary>
internal sealed class SaturatedUnits() : NetworkRule("LAM2043", "An activation starts saturated", Severity.Info, saturated)
{
    /// <summary>The share of the values where the activation is flat.</summary>
    private static readonly Threshold saturated = new("saturated_share", 0.9);

    private const double LargestInput = 10;

    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        // Inputs that are not scaled have a rule of their own.
        if (network.Signal is not { IsDeclared: true } signal || network.Graph.Weighted.FirstOrDefault() is not { } first || signal.Layers[first.Inputs[0]] is not { Rms: <= LargestInput }) yield break;
        foreach (var node in network.Graph.Nodes)
        {
            if (FlatFrom(node.Op) is not { } flat || !network.Graph.FeedsWeights(node) || network.Graph.Before(node) is not { Op: KernelOp } layer) continue;
            var values = signal.Layers[layer.Id];
            var share = values.ShareAbove(flat) + 1 - values.ShareAbove(-flat);
            if (!(share >= network.Value(saturated)) || SignalDiagnosis.With(network, InitKind.GlorotUniform) is not { } better) continue;
            yield return At(layer, "KernelInit",
                $"{node.Name}: {100 * share:0} % of its units start where it is flat ({layer.Name} has a standard deviation of {values.Scatter:G2}, and {node.Op.GetType().Name} is flat beyond {flat}); use Init.GlorotUniform (predicted {better.Layers[layer.Id].Scatter:G2})")
                .Offer(network.UseInit(InitKind.GlorotUniform));
            yield break;
        }
    }

    /// <summary>Where the slope is less than a fourteenth of the largest; null of an activation that does not saturate.</summary>
    private static double? FlatFrom(Op op) => op switch
    {
        Tanh => 2,
        Sigmoid => 4,
        HardSigmoid => 3,
        Hardtanh { Min: var min, Max: var max } when min == -max => max,
        _ => null,
    };
}
