using System;
using System.Collections.Generic;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The weights shrink the signal layer by layer until nothing of the input is left.</summary>
internal sealed class SignalDecay() : NetworkRule("LAM2010", "The signal vanishes before the last layer", Severity.Warning, Vanished, weak)
{
    private const int FewestLayers = 4;

    /// <summary>What is left of the input's deviation, against what He's initialiser would leave.</summary>
    public static readonly Threshold Vanished = new("signal_low", 1e-4);

    /// <summary>By how much the scores of two inputs may differ in a network that is too deep to grow the signal back.</summary>
    private static readonly Threshold weak = new("signal_low_deep", 1e-3);

    /// <summary>What a deep network keeps that is not starved, however small its inputs are.</summary>
    private const double KeptInDeep = 1e-2;

    /// <summary>From this standard deviation of the inputs on, what counts is how large the signal is, not how much of it is kept.</summary>
    private const double Large = 10;

    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!network.Graph.IsSequential || network.Graph.HasNorm || SignalDiagnosis.Of(network) is not { Kept: > 0 } found) yield break;
        var isStarved = found.IsDeclared && found.Sizes.Count >= network.Value(PlainNetworks.Deep) && found.Deviation < network.Value(weak);
        var bound = isStarved ? KeptInDeep : network.Value(Vanished);
        if (found.Sizes.Count < FewestLayers || found.Kept >= bound) yield break;

        // Large inputs may shrink to small numbers: Caffe's cifar10_full starts mean-subtracted pixels with N(0, 0.0001).
        if (found.IsDeclared && found.Deviation > Large * found.Kept && found.Deviation >= bound) yield break;

        // Where the best start would leave as little, the weights are not to blame.
        if (SignalDiagnosis.Of(network, InitKind.HeNormal) is not { } better || found.Kept >= bound * better.Kept) yield break;

        var first = found.Sizes[0].Node;
        var kept = Math.Pow(found.Kept, 1.0 / found.Sizes.Count);
        yield return At(first, "KernelInit",
            $"the signal shrinks {1 / found.Kept:0}-fold by {found.End.Name} ({((KernelOp)first.Op).KernelInit.Kind} keeps {kept:0.##} of it per layer); expected RMS there {found.Rms:G2}; use Init.HeNormal (predicted {better.Rms:G2}), or BatchNorm after each layer with weights")
            .Offer(network.UseHe(), network.InsertNorms());
    }
}
