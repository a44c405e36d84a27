using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing.Training;

/// <summary>The recipe as data of the trainer: what the run and its first line need to know.</summary>
internal static class RecipeText
{
    /// <summary>The recipe in a line: <c>CrossEntropy, Adam(1e-3), 10 epochs of batches of 64</c>.</summary>
    public static string Describe(Recipe recipe)
    {
        var length = recipe.Train.MaxSteps is { } steps ? $"{steps} steps" : $"{recipe.Train.Epochs} epochs";
        return $"{Losses(recipe)}, {recipe.Optimizer!.Written}, {length} of batches of {recipe.Train.BatchSize}{(recipe.Train.Precision == Precision.Float32 ? "" : $", {recipe.Train.Precision}")}";
    }

    public static void Write(CodeWriter code, NetworkText network, Recipe recipe)
    {
        var classes = network.Network.Classes?.Count ?? (IsOverClasses(network, recipe) ? network.OutputShape!.Features.Value : 0);
        var hasBatchNorm = network.Layers.Any(node => node.Op is BatchNorm);
        code.Line("private static readonly global::Lamina.Recipe recipe = new(");
        code.Line($"    {CSharp.Literal(Losses(recipe))}, {CSharp.Literal(recipe.Optimizer!.Written)}, {recipe.Train.Epochs}, {recipe.Train.BatchSize}, {classes}, {CSharp.Literal(hasBatchNorm)})");
        using (code.Block(null, "};"))
        {
            foreach (var property in Properties(network, recipe)) code.Line(property + ",");
        }
    }

    private static string Losses(Recipe recipe) => string.Join(" + ", recipe.Losses.Select(loss => loss.Loss.Written));

    private static bool IsOverClasses(NetworkText network, Recipe recipe) =>
        recipe.Loss!.IsOverClasses && network.OutputShape is { Features.IsKnown: true };

    /// <summary>Only what differs from the runtime's own defaults is written.</summary>
    private static IEnumerable<string> Properties(NetworkText network, Recipe recipe)
    {
        yield return $"Attributes = [{string.Join(", ", recipe.Written.Select(CSharp.Literal))}]";
        if (Rule(recipe) is var rule && rule != recipe.Optimizer!.Written) yield return $"UpdateRule = {CSharp.Literal(rule)}";
        if (network.Network.Classes is { Type: { } type })
        {
            var names = type.Members.OrderBy(member => member.Value).Select(member => CSharp.Literal(member.Name));
            yield return $"ClassNames = [{string.Join(", ", names)}]";
        }

        if (recipe.EarlyStopping is { } stopping) yield return $"EarlyStopping = new global::Lamina.EarlyStopping({stopping.Patience}, {CSharp.Literal(stopping.MinDelta)})";
        if (Monitored(recipe) is { } monitored) yield return $"Monitored = global::Lamina.Monitored.{monitored}";
        if (recipe.Checkpoint is { } checkpoint) yield return $"CheckpointEpochs = {checkpoint.EveryEpochs}, CheckpointSteps = {checkpoint.EverySteps}";

        var range = network.Network.Input.Range;
        var declared = new[] { ("Min", range.Min), ("Max", range.Max), ("Mean", range.Mean), ("Std", range.Std) };
        var written = declared.Where(each => each.Item2 is not null).Select(each => $"{each.Item1}: {CSharp.Literal(each.Item2!.Value)}").ToArray();
        if (written.Length > 0) yield return $"Input = new global::Lamina.InputRange({string.Join(", ", written)})";

        if (LossWriter.Text(LossWriter.Kinds(recipe)) is { Length: > 0 } kinds && recipe.Loss!.Targets != TargetKinds.Labels) yield return $"Targets = {kinds}";
        if (recipe.Loss!.Targets != TargetKinds.Labels && !recipe.Loss.IsOverOneOf()) yield return "IsOneOfMany = false";
        if (AnswerKinds.Of(network.Network, recipe.Loss) is var answer and not AnswerKind.OneOfMany) yield return $"Answer = global::Lamina.AnswerKind.{answer}";
        if (recipe.Losses.Any(loss => loss is { Output: null, Loss: BinaryCrossEntropy or Dice })) yield return "TakesProbabilities = true";
        if (Chance(network, recipe) is { } chance) yield return $"ChanceLoss = {chance}";
        if (ExpectedLoss.Of(network.Network, network.Graph, recipe) is { } expected) yield return $"ExpectedLoss = {CSharp.Rounded(expected)}";
        var train = recipe.Train;
        foreach (var (name, value) in new[]
        {
            ("MaxSteps", train.MaxSteps), ("EvalBatchSize", train.EvalBatchSize == Defaults.Lamina.EvalBatchSize ? null : train.EvalBatchSize), ("EvalEverySteps", train.EvalEverySteps),
            ("EvalBatches", train.EvalBatches), ("DisplayEverySteps", train.DisplayEverySteps), ("AverageLoss", train.AverageLoss),
        })
        {
            if (value is { } number) yield return $"{name} = {number}";
        }

        if (train.DropLast) yield return "DropLast = true";
        if (recipe.Plateau is { } plateau)
        {
            yield return $"Plateau = new global::Lamina.Plateau({CSharp.Literal(plateau.Factor)}, {plateau.Patience}, {CSharp.Literal(plateau.Threshold)}, {plateau.Cooldown}, {CSharp.Literal(plateau.MinRate)})";
        }

        if (train.Precision != Precision.Float32) yield return $"Precision = global::Lamina.Precision.{train.Precision}";
        if (recipe.Ema is { } decay) yield return $"Ema = {CSharp.Literal(decay)}";
    }

    /// <summary>The member of the runtime's class that says by which figure tests are compared; null where it is the loss, as by default.</summary>
    private static string? Monitored(Recipe recipe) => recipe.Train.Monitor?.Name switch
    {
        null => null,
        MonitoredName.Accuracy => "Accuracy",
        var name => recipe.Metrics.ToList().FindIndex(metric => metric.Name == name) is var index and >= 0 ? $"Metric({index})" : null,
    };

    private static string Rule(Recipe recipe) => recipe.Optimizer!.Rule + (recipe.Train.Accumulate == 1 ? "" : $", Accumulate = {recipe.Train.Accumulate}");

    /// <summary>The loss of a network that knows nothing, as C#; null where it is not known.</summary>
    private static string? Chance(NetworkText network, Recipe recipe)
    {
        if (recipe.Losses.Count != 1 || recipe.Losses[0] is not { Output: null, Weight: 1, Loss: var loss }) return null;
        if (network.OutputShape is not { Features.IsKnown: true } output) return null;

        return loss switch
        {
            CrossEntropy or NegativeLogLikelihood or CategoricalCrossEntropy => $"global::System.Math.Log({output.Features.Value})",
            BinaryCrossEntropy { PositiveWeight: 1 } => "global::System.Math.Log(2)",
            _ => null,
        };
    }
}
