using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>A learning rate with which networks of this kind often diverge.</summary>
internal sealed class HighRate() : NetworkRule(
    "LAM3012", "The learning rate is too high", Severity.Warning, adaptive, rmsPropWithNorm, sgd, sgdWithNorm, regression)
{
    /// <summary>Up to this batch size a rate is taken as it is; above, as part of a batch that many times larger (Goyal et al. 2017).</summary>
    public const double FullBatch = 256;

    /// <summary>0.1 / (1 − 0.9) is not quite 1.</summary>
    private const double Rounding = 1 + 1e-9;

    private static readonly Threshold adaptive = new("rate_high_adaptive", 0.01);
    private static readonly Threshold rmsPropWithNorm = new("rate_high_rmsprop_norm", 0.05);
    private static readonly Threshold sgd = new("rate_high_sgd", 0.5);
    private static readonly Threshold sgdWithNorm = new("rate_high_sgd_norm", 1);
    private static readonly Threshold regression = new("rate_high_regression", 0.1);

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        if (network.Recipe.Optimizer is not { } optimizer || RateBounds.IsFree(network, optimizer)) yield break;
        var pieces = network.Recipe.Schedule is Piecewise schedule ? schedule.Pieces : default;
        var peak = pieces.Count > 0 ? pieces.Max(piece => piece.Rate) : optimizer.Rate;
        var (rate, limit) = Compare(network, optimizer, peak);
        var isRegression = IsPlainRegression(network, optimizer);
        if (rate <= limit * Rounding && !(isRegression && peak >= network.Value(regression))) yield break;

        var bound = isRegression ? Text($"in a regression from {Math.Min(limit, network.Value(regression))} on") : Text($"above {limit}");
        var (place, usual) = (network.Place(optimizer.Written, "learningRate"), optimizer is Sgd ? 0.01 : 0.001);
        yield return At(pieces.Count > 0 ? network.PlaceOf("Piecewise", "pieces") : place,
            $"{optimizer.GetType().Name}: the learning rate is {peak}{Counted(network, optimizer, peak, rate)}; networks{(network.Graph.HasNorm ? "" : " without a norm")} often diverge {bound}: use {usual}")
            .Offer(pieces.Count > 0 ? null : LayerRepairs.Set(place, "learningRate", $"{usual}"));
    }

    private static (double Rate, double Limit) Compare(CheckedNetwork network, Optimizer optimizer, double peak)
    {
        var rate = peak * Math.Min(1, FullBatch / network.Recipe.Train.BatchSize);
        var (hasNorm, factor) = (network.Graph.HasNorm, RateBounds.Factor(network, optimizer));
        return optimizer switch
        {
            // Momentum adds up 1 / (1 − m) steps.
            Sgd momentum => (rate / (1 - momentum.Momentum), factor * network.Value(hasNorm ? sgdWithNorm : sgd)),
            RmsProp => (rate, network.Value(hasNorm ? rmsPropWithNorm : adaptive)),
            Adam or AdamW or Adamax or NAdam or Adagrad => (rate, factor * network.Value(adaptive)),
            _ => (0, double.MaxValue),
        };
    }

    /// <summary>Why the rate is judged by another number.</summary>
    private static string Counted(CheckedNetwork network, Optimizer optimizer, double peak, double rate)
    {
        var batch = network.Recipe.Train.BatchSize;
        var because = new[] { optimizer is Sgd { Momentum: not 0 } ? "momentum" : null, batch > FullBatch ? $"a batch of {batch}" : null }.Where(each => each is not null);
        return rate == peak ? "" : Text($", which with {string.Join(" and ", because)} counts as {rate:0.####}");
    }

    /// <summary>A head that saturates bounds the errors.</summary>
    private static bool IsPlainRegression(CheckedNetwork network, Optimizer optimizer) =>
        optimizer is Sgd && network.IsRegression() && !network.Graph.HasNorm && !network.Head().Op.Saturates();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
