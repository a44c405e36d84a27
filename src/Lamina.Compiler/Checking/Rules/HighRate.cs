using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A learning rate with which networks of this kind are known to diverge.</summary>
internal sealed class HighRate() : NetworkRule(
    "LAM3012", "The learning rate is too high", Severity.Warning, adaptive, rmsPropWithNorm, sgd, sgdWithNorm, regression)
{
    /// <summary>Up to this batch size a rate is taken as it is; above, as part of a batch that many times larger (Goyal et al. 2017).</summary>
    private const double FullBatch = 256;

    /// <summary>0.1 / (1 − 0.9) is not quite 1.</summary>
    private const double Rounding = 1 + 1e-9;

    private static readonly Threshold adaptive = new("rate_high_adaptive", 0.01);
    private static readonly Threshold rmsPropWithNorm = new("rate_high_rmsprop_norm", 0.05);
    private static readonly Threshold sgd = new("rate_high_sgd", 0.5);
    private static readonly Threshold sgdWithNorm = new("rate_high_sgd_norm", 1);
    private static readonly Threshold regression = new("rate_high_regression", 0.1);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Optimizer is not { } optimizer || (optimizer is Sgd && (IsClipped(optimizer) || IsConvex(network)))) yield break;
        var (rate, limit) = Compare(network, optimizer);
        if (rate <= limit * Rounding && !(IsPlainRegression(network, optimizer) && optimizer.Rate >= network.Value(regression))) yield break;

        var isRegression = IsPlainRegression(network, optimizer);
        if (isRegression) limit = Math.Min(limit, network.Value(regression));
        var why = rate == optimizer.Rate ? "" : Text($", which with momentum and batch counts as {rate:0.####}");
        var norm = network.Graph.HasNorm ? "" : " without a norm";
        var (place, usual) = (network.Place(optimizer.Written, "learningRate"), optimizer is Sgd ? 0.01 : 0.001);
        yield return At(place,
            $"{optimizer.GetType().Name}: the learning rate is {optimizer.Rate}{why}; networks{norm} diverge {(isRegression ? "in a regression from" : "above")} {limit}{(isRegression ? " on" : "")}: use {usual}")
            .Offer(LayerRepairs.Set(place, "learningRate", $"{usual}"));
    }

    private static (double Rate, double Limit) Compare(CheckedNetwork network, Optimizer optimizer)
    {
        var share = Math.Min(1, FullBatch / network.Recipe.Train.BatchSize);
        var hasNorm = network.Graph.HasNorm;
        return optimizer switch
        {
            // Momentum adds up 1 / (1 − m) steps.
            Sgd momentum => (optimizer.Rate / (1 - momentum.Momentum) * share, network.Value(hasNorm ? sgdWithNorm : sgd)),
            RmsProp => (optimizer.Rate * share, network.Value(hasNorm ? rmsPropWithNorm : adaptive)),
            Adam or AdamW or Adamax or NAdam or Adagrad => (optimizer.Rate * share, network.Value(adaptive)),
            _ => (0, double.MaxValue),
        };
    }

    /// <summary>No step is longer than the rate times the bound, whatever the gradient.</summary>
    private static bool IsClipped(Optimizer optimizer) => optimizer.Regularisation is { ClipNorm: not null } or { ClipValue: not null };

    /// <summary>One layer of weights between classes has no units that could die: probes of frozen features are trained at rates of 30 (He et al. 2020, MoCo).</summary>
    private static bool IsConvex(CheckedNetwork network) => network.Recipe.Loss is CrossEntropy or CategoricalCrossEntropy or BinaryCrossEntropy or NegativeLogLikelihood
        && network.Graph.Nodes.Where(node => !node.Op.IsWeightless()).ToList() is { Count: 1 } layers && layers[0].Op is KernelOp;

    private static bool IsPlainRegression(CheckedNetwork network, Optimizer optimizer) => optimizer is Sgd && network.IsRegression() && !network.Graph.HasNorm;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
