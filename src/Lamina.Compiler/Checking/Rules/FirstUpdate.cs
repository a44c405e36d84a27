using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking.Rules;

/// <summary>The first step moves a layer's weights by more than they are: how they were started is forgotten.</summary>
internal sealed class FirstUpdate() : NetworkRule("LAM3021", "The first step moves weights by more than their size", Severity.Info, largest)
{
    /// <summary>The first step as a multiple of the weights' RMS.</summary>
    private static readonly Threshold largest = new("first_update", 1);

    private const double LargestInput = 10;

    public override IEnumerable<Finding> Check(CheckedNetwork network)
    {
        var recipe = network.Recipe;
        if (recipe.Optimizer is not { } optimizer || recipe.Frozen is not null || recipe.Weights.Init.Kind != InitKind.Auto || !network.Graph.IsComplete) yield break;
        var rate = FirstRate(recipe, optimizer);
        var found = network.Graph.Weighted
            .Select(node => (Node: node, Size: SizeOf(network, node), Step: rate * Scale(node, recipe) * Direction(network, node, optimizer)))
            .Where(each => each.Size > 0 && each.Step > network.Value(largest) * each.Size)
            .OrderByDescending(each => each.Step / each.Size)
            .ToList();
        if (found.Count == 0) yield break;

        var (worst, size, step) = found[0];
        var (place, lower) = (network.Place(optimizer.Written, "learningRate"), Rounded(rate * size / step / 10));
        yield return At(place,
            $"{optimizer.GetType().Name}: the first step moves the weights of {worst.Name} by {step:G2}, {step / size:0.0} times what they start with (RMS {size:G2}); with a learning rate of {lower:G1} it moves them by a tenth")
            .Offer(rate == optimizer.Rate ? LayerRepairs.Set(place, "learningRate", $"{lower:G1}") : null);
    }

    /// <summary>The RMS of a layer's kernel at the start; 0 where it starts with one number, as a last layer's zeros may be meant.</summary>
    private static double SizeOf(CheckedNetwork network, Node node)
    {
        var kernel = network.Graph.Parameters(node).First(parameter => parameter.Role == ParameterRole.Kernel);
        return kernel.Init.Kind == InitKind.Constant ? 0 : Math.Sqrt(KernelMap.Starts(node, network.Read.Graph).Weight.Square);
    }

    private static double Scale(Node node, Recipe recipe) => node.Learning.Kernel.Over(recipe.Weights.Learning).RateScale ?? 1;

    /// <summary>The rate before the first step.</summary>
    private static double FirstRate(Recipe recipe, Optimizer optimizer) => (recipe.WarmUp, recipe.Schedule) switch
    {
        ({ } warmUp, _) => optimizer.Rate * warmUp.From,
        (_, OneCycle cycle) => optimizer.Rate / cycle.StartDivisor,
        (_, Piecewise { Pieces: var pieces }) => pieces[0].Rate,
        _ => optimizer.Rate,
    };

    /// <summary>What the rate is multiplied by: a gradient's RMS, or about 1 where a step is divided by it. 0 where it is not known.</summary>
    private static double Direction(CheckedNetwork network, Node node, Optimizer optimizer) => optimizer switch
    {
        { Regularisation: { ClipNorm: not null } or { ClipValue: not null } } and Sgd => 0,
        Sgd => Gradient(network, node),
        Adam { Epsilon: <= 1e-6 } or AdamW { Epsilon: <= 1e-6 } or NAdam { Epsilon: <= 1e-6 } or Adamax => 1,

        // RMSProp's first step is larger by 1 / sqrt(1 − rho): those of published recipes are 14 and 86 times their weights, which train.
        _ => 0,
    };

    /// <summary>
    /// The RMS of a kernel's gradient over a batch of samples whose gradients have nothing to do with each other, and places as well: the least it can be.
    /// </summary>
    private static double Gradient(CheckedNetwork network, Node node)
    {
        if (network.Signal is not { IsDeclared: true, Scores: not null } signal || network.Recipe.Loss is not CrossEntropy) return 0;
        var (input, output) = (signal.Layers[node.Inputs[0]], signal.Layers[node.Id]);

        // Inputs that are not scaled have a rule of their own.
        if (!output.IsKnown || !(output.Gradient > 0) || network.Graph.Nodes[node.Inputs[0]].Op is Input && input.Rms > LargestInput) return 0;
        var shape = network.Read.Graph.OutputOf(node);
        var places = (double)shape.Elements.Value / shape.Features.Value;
        return input.Rms * output.Gradient * Math.Sqrt(places / network.Recipe.Train.BatchSize);
    }

    /// <summary>With one digit, downwards.</summary>
    private static double Rounded(double rate)
    {
        var digit = Math.Pow(10, Math.Floor(Math.Log10(rate)));
        return Math.Floor(rate / digit) * digit;
    }
}
