using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The gradient of the first layers is not of the size of the last one's.</summary>
internal sealed class GradientPath() : NetworkRule("LAM2044", "The gradient vanishes or explodes on its way to the first layer", Severity.Info, low, high)
{
    /// <summary>Of the gradient's norm at the end, good networks keep 1e-4 to 33 at their first layer.</summary>
    private static readonly Threshold low = new("gradient_low", 1e-5);

    private static readonly Threshold high = new("gradient_high", 1e3);

    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Signal is not { IsDeclared: true } signal || GradientFlow.Of(network, signal) is not { Kept: > 0 } flow) yield break;
        var (vanishes, explodes) = (flow.Kept < network.Value(low), flow.Kept > network.Value(high));
        if (!vanishes && !explodes) yield break;

        // Where the best start would change as little, the weights and activations are not to blame.
        if (SignalDiagnosis.Rectified(network) is not { } other || GradientFlow.Of(network, other) is not { Kept: > 0 } better) yield break;
        if (vanishes ? flow.Kept >= network.Value(low) * better.Kept : flow.Kept <= network.Value(high) * better.Kept) yield break;

        var turn = flow.Layers.Last(layer => vanishes ? layer.Norm < network.Value(low) : layer.Norm > network.Value(high)).Node;
        yield return At(turn, null,
            $"{turn.Name}: on its way from {flow.End.Name} to here the gradient {(vanishes ? $"shrinks {1 / network.Value(low):0}" : $"grows {network.Value(high):0}")}-fold, to {flow.Layers[0].Node.Name} {(vanishes ? 1 / flow.Kept : flow.Kept):0}-fold; use ReLU with Init.HeNormal (predicted: {better.Kept:G2} of it arrives), or BatchNorm before each activation")
            .Offer(network.Rectify());
    }
}
