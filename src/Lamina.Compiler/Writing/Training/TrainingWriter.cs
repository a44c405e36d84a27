using System.Linq;
using Lamina.Compiler.Checking;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing.Training;

/// <summary>The recipe as a class: one step of training in plain sight, the loop around it in the runtime.</summary>
internal static class TrainingWriter
{
    /// <summary>The recipe on the network itself, as a nested class.</summary>
    public static void Write(CodeWriter code, NetworkText network)
    {
        var recipe = network.Network.Recipe;
        if (!recipe.CanTrain || !network.Wants("Training")) return;

        code.Line($"/// <summary>The recipe on {CSharp.Xml(network.Type.DisplayName)}: {CSharp.Xml(RecipeText.Describe(recipe))}.</summary>");
        using (code.Block($"public sealed class Training : {network.Typed("Trainer")}")) Members(code, new(network, recipe, "Training", network.Type.Name, IsClass: false));
    }

    /// <summary>What a trainer consists of.</summary>
    public static void Members(CodeWriter code, TrainerText trainer)
    {
        code.Line($"private readonly {trainer.NetworkType} network;");
        code.Gap();
        code.Line("/// <summary>Trains the given network; it may have been trained before.</summary>");
        // With a base class of the user's own the class is no Module, nor can it be created.
        var module = trainer.Network.Type.BaseClass is null ? "network" : "null!";
        code.Line($"public {trainer.Name}({trainer.NetworkType} network) : base({module}, {trainer.NetworkType}.Summary{Findings(trainer)}, recipe) => this.network = network;");
        code.Gap();
        RecipeText.Write(code, trainer.Network, trainer.Recipe);
        code.Gap();
        if (trainer.IsClass) CreationWriter.Write(code, trainer);
        StepWriter.Write(code, trainer);
        ScheduleWriter.Write(code, trainer.Recipe);
        Scores(code, trainer);
        if (trainer.Network.Plan?.Precision is not null) ForwardWriter.Write(code, trainer.Network, isNested: !trainer.IsClass);
        LossWriter.Write(code, trainer.Network, trainer.Recipe);
        if (!trainer.IsBroken) Metrics(code, trainer.Network, trainer.Recipe);
        OptimizerWriter.Write(code, trainer);
    }

    private static string Findings(TrainerText trainer)
    {
        var findings = trainer.Findings.Select(finding => "new global::Lamina.FindingSummary" + SummaryWriter.Finding(finding));
        return trainer.Findings.Count == 0 ? "" : $".With({string.Join(", ", findings)})";
    }

    private static void Metrics(CodeWriter code, NetworkText network, Recipe recipe)
    {
        if (recipe.Metrics.Count == 0) return;
        var isOfProbabilities = AnswerKinds.Of(network.Network, recipe.Loss) == AnswerKind.Probabilities;
        var metrics = recipe.Metrics.Select(metric => $"new {metric.Type}({(isOfProbabilities && metric.ReadsScores ? "ofProbabilities: true" : metric.Argument)})");
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override global::Lamina.IMetric[] CreateMetrics() => [{string.Join(", ", metrics)}];");
        code.Gap();
    }

    private static void Scores(CodeWriter code, TrainerText trainer)
    {
        var network = trainer.Network;
        var (parameter, arguments) = network.Inputs.Count > 1 ? ($"{network.Aliases.Tensor}[] inputs", InputsWriter.Arguments(network)) : ($"{network.Aliases.Tensor} x", "x");
        var signature = $"protected override {network.Aliases.Tensor} Scores({parameter})";
        code.Line("/// <inheritdoc/>");
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
        }
        else if (network.Outputs.Count == 1 && !trainer.DropsTrailingOnes(network.Outputs[0]))
        {
            code.Line($"{signature} => {trainer.Forward}({arguments});");
        }
        else
        {
            using (code.Block(signature))
            {
                var main = $"{trainer.Forward}({arguments})";
                if (network.Outputs.Count > 1)
                {
                    code.Line($"var outputs = {trainer.Forward}({arguments});");
                    foreach (var other in network.Outputs.Skip(1)) code.Line($"outputs.{other.Name}.Dispose();");
                    main = $"outputs.{network.Outputs[0].Name}";
                }

                if (trainer.DropsTrailingOnes(network.Outputs[0]))
                {
                    code.Line($"using var output = {main};");
                    code.Line($"return output.flatten(1L, -1L); // {network.OutputShape} per sample without its extents of 1");
                }
                else
                {
                    code.Line($"return {main};");
                }
            }
        }

        code.Gap();
    }
}
