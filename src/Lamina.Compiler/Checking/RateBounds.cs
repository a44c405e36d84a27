using System;
using System.Linq;
using Lamina.Compiler.Checking.Rules;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking;

/// <summary>Which networks and recipes bear higher learning rates than most.</summary>
internal static class RateBounds
{
    /// <summary>From this many numbers on, averaging a loss over an answer leaves each of them a small part of the gradient.</summary>
    private const long Spread = 100;

    /// <summary>No rate is too high: steps are bounded, or the loss has one valley whose width is known.</summary>
    public static bool IsFree(CheckedNetwork network, Optimizer optimizer) =>
        (optimizer is Sgd && optimizer.Regularisation is { ClipNorm: not null } or { ClipValue: not null }) || IsConvex(network, optimizer);

    /// <summary>By how much the bound on the rate is higher: the largest of what published recipes need.</summary>
    public static double Factor(CheckedNetwork network, Optimizer optimizer) => optimizer switch
    {
        // Its steps shrink from the first one on: 0.1 of min-char-rnn, 0.05 of TensorFlow's DNNClassifier.
        Adagrad => 10,
        Sgd => new[] { Rising(network), LargeBatch(network), Shallow(network), Spreading(network) }.Max(),
        _ => Math.Max(Rising(network), Shallow(network)),
    };

    /// <summary>A rate that is only reached after a rise is borne (Goyal et al. 2017; Smith &amp; Topin 2018).</summary>
    private static double Rising(CheckedNetwork network) => network.Recipe.WarmUp is not null || network.Recipe.Schedule is OneCycle ? 5 : 1;

    /// <summary>With norms, networks are trained in large batches at more than what the linear rule allows.</summary>
    private static double LargeBatch(CheckedNetwork network) => network.Graph.HasNorm && network.Recipe.Train.BatchSize > HighRate.FullBatch ? 5 : 1;

    /// <summary>With one hidden layer no gradient passes several.</summary>
    private static double Shallow(CheckedNetwork network)
    {
        var graph = network.Graph;
        return network.IsClassification() && graph.IsSequential && !graph.HasNorm && graph.Weighted.Count <= 2 && graph.Weighted.All(node => node.Op is Dense) ? 2 : 1;
    }

    /// <summary>An autoencoder of images is trained at 1.5 (Géron 2019, chapter 17).</summary>
    private static double Spreading(CheckedNetwork network) =>
        network.Recipe.Loss is BinaryCrossEntropy && !network.IsClassification() && network.Graph.ShapeOf(network.Graph.Output) is { Elements: { IsKnown: true, Value: >= Spread } } ? 4 : 1;

    /// <summary>
    /// One layer of weights has no units that could die: probes of frozen features are trained at rates of 30 (He et al. 2020, MoCo), lines by Adam at 0.1. An embedding before
    /// it moves as gently as the words of a sentence are many.
    /// </summary>
    private static bool IsConvex(CheckedNetwork network, Optimizer optimizer) =>
        network.Graph.Nodes.Where(node => !node.Op.IsWeightless() && node.Op is not Embedding).ToList() is { Count: 1 } layers && layers[0].Op is KernelOp
        && (optimizer is not Sgd sgd || network.Recipe.Loss is CrossEntropy or CategoricalCrossEntropy or BinaryCrossEntropy or NegativeLogLikelihood || IsStable(network, sgd));

    /// <summary>
    /// The step is shorter than two over the largest curvature, which for squared errors is at most twice the inputs' squares and the bias's 1. Inputs of an unknown range are taken as standardised.
    /// </summary>
    private static bool IsStable(CheckedNetwork network, Sgd sgd)
    {
        if (network.Recipe.Loss is not RegressionLoss || network.Read.Inputs.Count != 1 || network.Read.Input.Shape.Elements is not { IsKnown: true } elements) return false;
        var size = network.Read.Input.Range is { Min: { } min, Max: { } max } ? Math.Max(Math.Abs(min), Math.Abs(max)) : 1;
        return sgd.Rate / (1 - sgd.Momentum) * (1 + elements.Value * size * size) <= 1;
    }
}
