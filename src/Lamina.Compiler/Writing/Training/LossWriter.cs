using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing.Training;

/// <summary>The loss as C#: TorchSharp's function where there is one, otherwise one of the runtime's <c>Losses</c>.</summary>
internal static class LossWriter
{
    private const string Mean = "global::TorchSharp.torch.nn.Reduction.Mean";

    /// <summary>The kinds of targets that all losses on one of them can read.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="target">An output's own target, or null for the main one.</param>
    public static IEnumerable<TargetKinds> Kinds(Recipe recipe, string? target = null)
    {
        var common = recipe.KindsOf(target);
        return new[] { TargetKinds.Labels, TargetKinds.SoftLabels, TargetKinds.TargetValues }.Where(kind => (common & kind) != 0);
    }

    /// <summary>Kinds of targets as a value of the runtime's enum.</summary>
    public static string Text(IEnumerable<TargetKinds> kinds) => string.Join(" | ", kinds.Select(kind => "global::Lamina.TargetKinds." + kind));

    public static void Write(CodeWriter code, NetworkText network, Recipe recipe)
    {
        var tensor = network.Aliases.Tensor;
        var losses = recipe.Losses.Where(loss => loss.Output is null).ToList();
        var signature = $"protected override {tensor} Loss({tensor} scores, global::Lamina.Target y)";
        foreach (var (weights, field) in ClassWeights(recipe.Losses))
        {
            code.Line($"private readonly {tensor} {field} = {network.Aliases.Torch}.tensor(new[] {{ {string.Join(", ", weights.Select(weight => CSharp.Literal(weight) + "f"))} }});");
            code.Gap();
        }

        code.Line("/// <inheritdoc/>");
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
        }
        else if (losses.Count == 1 && losses[0].Weight == 1)
        {
            code.Line($"{signature} =>");
            code.Line($"    {Text(losses[0], network, recipe)};");
        }
        else
        {
            Sum(code, network, recipe, losses, signature);
        }

        code.Gap();
        if (losses.Count != 1 || WeightsOf(losses[0].Loss).Count == 0) return;
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override {tensor} LossWeights => {Field(recipe.Losses.ToList().IndexOf(losses[0]))};");
        code.Gap();
    }

    private static void Sum(CodeWriter code, NetworkText network, Recipe recipe, List<WeightedLoss> losses, string signature)
    {
        using (code.Block(signature))
        {
            for (var index = 0; index < losses.Count; index++)
            {
                code.Line($"// {losses[index].Loss.Written}");
                code.Line($"using var loss{index + 1} = {Text(losses[index], network, recipe)};");
            }

            code.Line($"return global::Lamina.Losses.Sum({string.Join(", ", losses.Select((loss, index) => $"(loss{index + 1}, {CSharp.Literal(loss.Weight)})"))});");
        }
    }

    /// <summary>The classes' weights, a field each: they move to the scores' device once.</summary>
    private static IEnumerable<(EquatableArray<double> Weights, string Field)> ClassWeights(EquatableArray<WeightedLoss> losses)
    {
        for (var index = 0; index < losses.Count; index++)
        {
            if (WeightsOf(losses[index].Loss) is { Count: > 0 } weights) yield return (weights, Field(index));
        }
    }

    private static EquatableArray<double> WeightsOf(Loss loss) => loss switch
    {
        CrossEntropy cross => cross.ClassWeights,
        NegativeLogLikelihood likelihood => likelihood.ClassWeights,
        _ => default,
    };

    private static string Field(int index) => index == 0 ? "classWeights" : $"classWeights{index + 1}";

    /// <summary>The fields that hold the classes' weights.</summary>
    public static IEnumerable<string> Fields(Recipe recipe) => ClassWeights(recipe.Losses).Select(each => each.Field);

    /// <summary>A loss as an expression over its scores and targets.</summary>
    public static string Text(WeightedLoss term, NetworkText network, Recipe recipe, string scores = "scores", string y = "y")
    {
        var (loss, functional) = (term.Loss, network.Aliases.Functional);
        var weights = WeightsOf(loss).Count > 0 ? $"OnDevice({Field(recipe.Losses.ToList().IndexOf(term))}, {scores})" : "null";
        return loss switch
        {
            CrossEntropy { LabelSmoothing: 0, ClassWeights.Count: 0 } => $"{functional}.cross_entropy({scores}, {y}.Tensor)",
            CrossEntropy cross => $"{functional}.cross_entropy({scores}, {y}.Tensor, {weights}, -100L, {Mean}, {CSharp.Literal(cross.LabelSmoothing)})",
            CategoricalCrossEntropy => $"global::Lamina.Losses.CategoricalCrossEntropy({scores}, {y})",
            BinaryCrossEntropy { FromProbabilities: true } => $"global::Lamina.Losses.BinaryCrossEntropy({scores}, {y})",
            BinaryCrossEntropy binary => $"global::Lamina.Losses.BinaryCrossEntropyWithLogits({scores}, {y}, {CSharp.Literal(binary.PositiveWeight)})",
            NegativeLogLikelihood => $"{functional}.nll_loss({scores}, {y}.Tensor, {weights}, {Mean})",
            MeanSquaredError => $"{functional}.mse_loss({scores}, {y}.Like({scores}), {Mean})",
            MeanAbsoluteError => $"{functional}.l1_loss({scores}, {y}.Like({scores}), {Mean})",
            Huber huber => $"{functional}.huber_loss({scores}, {y}.Like({scores}), {CSharp.Literal(huber.Delta)}, {Mean})",
            Hinge hinge => $"global::Lamina.Losses.Hinge({scores}, {y}.Tensor, {CSharp.Literal(hinge.Margin)})",
            KLDivergence => $"global::Lamina.Losses.KLDivergence({scores}, {y})",
            Dice dice => $"global::Lamina.Losses.Dice({scores}, {y}, {CSharp.Literal(dice.Smooth)})",
            OwnLoss own => $"global::Lamina.Losses.Own<{own.Type}>({scores}, {y})",
            _ => throw new InvalidOperationException($"No writer for the loss {loss}."),
        };
    }
}
