using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing.Training;

/// <summary>One step: a typed door for each kind of target, and what happens behind it.</summary>
internal static class StepWriter
{
    private const string Update = "Update";

    public static void Write(CodeWriter code, TrainerText trainer)
    {
        var (network, recipe) = (trainer.Network, trainer.Recipe);
        foreach (var kind in LossWriter.Kinds(recipe))
        {
            code.Line($"/// <summary>One step on {Words(kind)}: forward, loss, backward, update. The loss joins a running sum on the device; ReadLoss reads it.</summary>");
            Door(code, network, kind);
            code.Gap();
        }

        if (network.Inputs.Count > 1) InputsWriter.Write(code, network);
        else code.Line("/// <inheritdoc/>");
        var learn = network.Inputs.Count > 1
            ? $"private void Learn({network.ForwardParameters}, global::Lamina.Target y)"
            : $"protected override void Learn({network.Aliases.Tensor} x, global::Lamina.Target y)";
        if (network.IsBroken) code.Line($"{learn} => {BrokenWriter.Throw(network)};");
        else Learn(code, trainer, learn);
        code.Gap();
    }

    private static void Door(CodeWriter code, NetworkText network, TargetKinds kind)
    {
        if (network.Inputs.Count == 1)
        {
            code.Line($"public void TrainStep({network.Inputs[0].Typed("Batch")} x, global::Lamina.{kind} y) => {(network.IsBroken ? BrokenWriter.Throw(network) : "Learn(x.Tensor, y)")};");
            return;
        }

        var signature = $"public void TrainStep({EdgeParameters.All(network, "Batch")}, global::Lamina.{kind} y)";
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            return;
        }

        using (code.Block(signature))
        {
            EdgeParameters.Check(code, network, input => input.Variable);
            code.Line($"Learn({string.Join(", ", network.Inputs.Select(input => input.Variable + ".Tensor"))}, y);");
        }
    }

    private static void Learn(CodeWriter code, TrainerText trainer, string signature)
    {
        var accumulate = trainer.Recipe.Train.Accumulate;
        using (code.Block(signature))
        {
            if (trainer.Network.Inputs.Count == 1) Checks(code, trainer.Network);
            if (accumulate == 1) code.Line("ClearGradients();");
            Heads(code, trainer);
            code.Line("using var loss = Loss(scores, y);");
            code.Line($"{Total(code, trainer)}.backward();");
            if (accumulate == 1)
            {
                Step(code, trainer);
                code.Line("Track(loss, scores, y);");
            }
            else
            {
                code.Line("Track(loss, scores, y);");
                code.Line($"if (++Collected == {accumulate}) {Update}(); // until then the gradients add up");
            }
        }

        if (accumulate == 1) return;
        code.Gap();
        code.Line("/// <inheritdoc/>");
        using (code.Block($"protected override void {Update}()"))
        {
            code.Line("AverageGradients();");
            Step(code, trainer);
            code.Line("ClearGradients();");
        }
    }

    /// <summary>Names the scores of the main output, and every other one, so that all are freed.</summary>
    private static void Heads(CodeWriter code, TrainerText trainer)
    {
        var network = trainer.Network;
        if (network is { Inputs.Count: 1, Outputs.Count: 1 })
        {
            code.Line("using var scores = Scores(x);");
            return;
        }

        var forward = $"{trainer.Forward}({(network.Inputs.Count == 1 ? "x" : string.Join(", ", network.Inputs.Select(input => input.Variable)))})";
        if (network.Outputs.Count > 1) code.Line($"var outputs = {forward};");
        foreach (var output in network.Outputs)
        {
            var (name, value) = (output.Written is null ? "scores" : output.Name, network.Outputs.Count == 1 ? forward : $"outputs.{output.Name}");
            if (!trainer.DropsTrailingOnes(output))
            {
                code.Line($"using var {name} = {value};");
                continue;
            }

            code.Line($"using var {output.Name}_head = {value};");
            code.Line($"using var {name} = {output.Name}_head.flatten(1L, -1L);");
        }
    }

    /// <summary>Adds the losses of the other outputs to the main one's, each with its weight.</summary>
    /// <returns>The variable that holds the sum.</returns>
    private static string Total(CodeWriter code, TrainerText trainer)
    {
        var terms = new List<string> { "(loss, 1.0)" };
        foreach (var output in trainer.Network.Outputs.Where(output => output.Written is not null))
        {
            var losses = trainer.Recipe.Losses.Where(loss => loss.Output == output.Written).ToList();
            for (var index = 0; index < losses.Count; index++)
            {
                var name = $"{output.Name}_loss{(index == 0 ? "" : $"{index + 1}")}";
                code.Line($"using var {name} = {LossWriter.Text(losses[index], trainer.Network, trainer.Recipe, output.Name)};");
                terms.Add($"({name}, {CSharp.Literal(losses[index].Weight)})");
            }
        }

        if (terms.Count == 1) return "loss";
        code.Line($"using var total = global::Lamina.Losses.Sum({string.Join(", ", terms)});");
        return "total";
    }

    private static void Step(CodeWriter code, TrainerText trainer)
    {
        var limits = trainer.Recipe.Optimizer!.Regularisation;
        if (trainer.Tensors.Any(tensor => tensor is { IsFrozen: false } and ({ L1: > 0 } or { L2: > 0 }))) code.Line("AddPenalties();");
        if (limits.ClipValue is { } value) code.Line($"global::TorchSharp.torch.nn.utils.clip_grad_value_(Optimizer.parameters(), {CSharp.Literal(value)});");
        if (limits.ClipNorm is { } norm) code.Line($"ClipGradientNorm({CSharp.Literal(norm)});");
        code.Line("Optimizer.step();");
        if (trainer.Recipe.Ema is not null) code.Line("AverageWeights();");
    }

    /// <summary>What C# has not checked by the batch's type.</summary>
    private static void Checks(CodeWriter code, NetworkText network)
    {
        var name = CSharp.Literal(network.Type.DisplayName);
        if (network.Network.Input.Type is null)
        {
            var dimensions = string.Join(", ", network.InputShape.Dims.Select(dim => CSharp.Literal(dim.IsKnown ? dim.Value : -1)));
            code.Line($"global::Lamina.Edge.Check({name}, x, [{dimensions}]);");
        }

        if (network.InputShape.Vocabulary is not null) code.Line($"global::Lamina.Edge.CheckTokens({name}, x);");
    }

    private static string Words(TargetKinds kind) => kind switch
    {
        TargetKinds.Labels => "class indices",
        TargetKinds.SoftLabels => "probabilities of the classes (one-hot, smoothed, mixed)",
        _ => "numbers",
    };
}
