using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A metric of yes or no for each output, where one of several classes is true; or one that cannot read what the loss learns from.</summary>
internal sealed class MetricMismatch() : NetworkRule("LAM3020", "The metric does not fit the kind of answer", Severity.Warning)
{
    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Answers().FirstOrDefault() is not { IsMain: true } answer) yield break;
        foreach (var metric in network.Recipe.Metrics)
        {
            if ((OfEachOutput(metric, answer) ?? Unreadable(metric, answer, network)) is not { } fault) continue;
            var place = network.Place(metric.Written, null);
            yield return At(place, fault).Offer(Repair.Of($"Remove {metric.Written}", Edit.Remove(place)));
        }
    }

    private static FormattableString? OfEachOutput(Metric metric, Answer answer)
    {
        if (metric.Type != "global::Lamina.BinaryAccuracy" || answer.Numbers is not { } outputs || outputs < 2 || !answer.Loss.IsOverOneOf()) return null;
        return $"BinaryAccuracy: counts each of the {outputs} outputs as a yes or no, so that it is at least {1 - 2.0 / outputs:0.##} however wrong; the accuracy comes by itself";
    }

    private static FormattableString? Unreadable(Metric metric, Answer answer, CheckedNetwork network)
    {
        // Of several outputs each may have its own loss, and the metric is about the main one.
        if (network.Graph.Graph.Outputs.Count > 0) return null;
        var targets = network.Recipe.Losses.Aggregate(TargetKinds.All, (kinds, loss) => kinds & loss.Loss.Targets);

        // Probabilities can be compared with probabilities as numbers, which they are.
        var read = metric.Targets | (metric.Targets.HasFlag(TargetKinds.TargetValues) && IsProbability(answer) ? TargetKinds.SoftLabels : 0);
        if (targets == 0 || (targets & read) != 0) return null;
        return $"{metric.Written}: compares the answer with {metric.Targets}, but {answer.Loss.Written} learns from {targets}; remove it";
    }

    private static bool IsProbability(Answer answer) => answer.Loss is CategoricalCrossEntropy || answer.Head.Op is Softmax;
}
