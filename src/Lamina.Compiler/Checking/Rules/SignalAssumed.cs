using System.Collections.Generic;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The signal gets weak, but how weak is a matter of the input's range, which nothing declares.</summary>
internal sealed class SignalAssumed() : NetworkRule("LAM2040", "The signal gets weak, if the inputs are of size 1", Severity.Info, weak)
{
    private static readonly Threshold weak = new("signal_weak", 1e-2);

    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        // What a rule of depth says of such a network holds for every range.
        if (!network.Graph.IsSequential || network.Graph.HasNorm || PlainNetworks.Depth(network) >= 10) yield break;
        if (SignalDiagnosis.Of(network) is not { IsDeclared: false, Sizes.Count: >= 4 } found) yield break;
        if (found.Kept >= network.Value(weak) || found.Kept < network.Value(SignalDecay.Vanished)) yield break;
        if (SignalDiagnosis.Of(network, InitKind.HeNormal) is not { } better || found.Kept >= network.Value(weak) * better.Kept) yield break;
        yield return At(found.Sizes[0].Node, "KernelInit",
            $"for inputs of mean 0 and standard deviation 1 the signal shrinks {1 / found.Kept:0}-fold by {found.End.Name}, to an RMS of {found.Rms:G2}; declare what the data holds (Min and Max, or Mean and Std), or use Init.HeNormal (predicted {better.Rms:G2})")
            .Offer(network.UseHe());
    }
}
