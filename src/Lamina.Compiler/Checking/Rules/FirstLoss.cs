using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The scores start so large that the loss is far above that of a guess.</summary>
internal sealed class FirstLoss() : NetworkRule("LAM2041", "The loss starts far above that of a guess", Severity.Info, far)
{
    /// <summary>The loss before the first step as a multiple of ln(classes).</summary>
    private static readonly Threshold far = new("first_loss", 3);

    private const double LargestInput = 10;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (!SignalPredictor.CanPredict(network.Read.Graph) || StepZero.Scores(network.Read) is not { } head) yield break;
        var (states, isDeclared) = SignalPredictor.States(
            network.Read, network.Read.Graph, new SignalConditions(SignalPredictor.BatchOf(network.Read), Training: true));

        // Inputs that are not scaled have a rule of their own.
        var first = network.Graph.Weighted.FirstOrDefault();
        if (!isDeclared || first is null || states[first.Inputs[0]] is not { Rms: <= LargestInput }) yield break;

        // Scores below 1 cost little more than a guess.
        if (states[head.Id] is not { Rms: > 1 } scores) yield break;
        var classes = network.Read.Graph.OutputOf(head).Elements.Value;
        var (loss, guess) = (StepZero.Loss(scores, classes), Math.Log(classes));
        if (classes < 2 || loss <= network.Value(far) * guess) yield break;
        yield return At(head, null,
            $"{head.Name}: the scores start with an RMS of {scores.Rms:G2}, and the loss at {loss:0.0} instead of ln({classes}) = {guess:0.00}; scale the input, or start {head.Name} with smaller weights");
    }
}
