using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The scores start so large that the loss is far above that of a guess.</summary>
internal sealed class FirstLoss() : NetworkRule("LAM2041", "The loss starts far above that of a guess", Severity.Info, far)
{
    /// <summary>The loss before the first step as a multiple of ln(classes).</summary>
    private static readonly Threshold far = new("first_loss", 3);

    private const double LargestInput = 10;

    public override bool IsOfStart => true;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Signal is not { IsDeclared: true, Scores: { } scores } signal) yield break;

        // Inputs that are not scaled have a rule of their own.
        var first = network.Graph.Weighted.FirstOrDefault();
        if (first is null || signal.Layers[first.Inputs[0]] is not { Rms: <= LargestInput }) yield break;

        var head = network.Graph.Nodes[scores];
        var classes = network.Read.Graph.OutputOf(head).Features.Value;
        var (loss, guess) = (signal.Loss, Math.Log(classes));
        if (classes < 2 || !(loss > network.Value(far) * guess)) yield break;
        yield return At(head, null,
            $"{head.Name}: the scores start with an RMS of {signal.Layers[scores].Rms:G2}, and the loss at {loss:0.0} instead of ln({classes}) = {guess:0.00}; scale the input, or start {head.Name} with smaller weights")
            .Offer(network.LeaveInit(head));
    }
}
