using System.Collections.Generic;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The weights shrink the signal layer by layer until nothing of the input is left.</summary>
internal sealed class SignalDecay() : NetworkRule("LAM2010", "The signal vanishes before the last layer", Severity.Warning, vanished)
{
    private const int FewestLayers = 4;

    private static readonly Threshold vanished = new("signal_low", 1e-4);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var sizes = network.Graph.SignalSizes();
        if (sizes.Count < FewestLayers || sizes[sizes.Count - 1].Size >= network.Value(vanished)) yield break;
        var (node, size) = sizes[sizes.Count - 1];

        // Weights that are all alike have a rule of their own.
        if (size <= 0) yield break;
        yield return At(sizes[0].Node, "KernelInit",
            $"the {sizes.Count} layers with weights keep {size:0.0E+0} of the input's size by {node.Name}; use Init.HeNormal, or BatchNorm after each layer");
    }
}
