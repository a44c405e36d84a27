using System;
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
            code.Line($"/// <summary>One step on {Words(kind)}: forward, loss, backward, update. The loss joins a running sum on the device; ReadLoss reads it. SetLearningRate before it sets the rate of a schedule; Finish comes after the last one.</summary>");
            Door(code, trainer, kind);
            code.Gap();
        }

        InputsWriter.Write(code, network);
        if (trainer.OwnTargets.Count > 0) TargetsWriter.Write(code, trainer);
        code.Line("/// <inheritdoc/>");
        if (TakesArrays(trainer)) Unpack(code, trainer);
        Learn(code, trainer);
        code.Gap();
    }

    /// <summary>A batch is more than a tensor and a target.</summary>
    private static bool TakesArrays(TrainerText trainer) => trainer.Network.Inputs.Count > 1 || trainer.OwnTargets.Count > 0;

    /// <summary>A batch of a data set as the parameters of a step.</summary>
    private static void Unpack(CodeWriter code, TrainerText trainer)
    {
        var hasTargets = trainer.OwnTargets.Count > 0;
        var targets = Following(Enumerable.Range(0, trainer.OwnTargets.Count).Select(index => $"targets[{index}]"));
        var parameters = $"{trainer.Network.Aliases.Tensor}[] inputs, global::Lamina.Target y{(hasTargets ? ", global::Lamina.Target[] targets" : "")}";
        code.Line($"protected override void Learn({parameters}) => Learn({InputsWriter.Arguments(trainer.Network)}, y{targets});");
        code.Gap();
    }

    /// <summary>What comes after the main target in a list of parameters or arguments.</summary>
    private static string Following(IEnumerable<string> targets) => string.Concat(targets.Select(target => ", " + target));

    private static void Door(CodeWriter code, TrainerText trainer, TargetKinds kind)
    {
        var network = trainer.Network;
        var isOnly = network.Inputs.Count == 1;
        var names = isOnly ? new LocalNames(["x"]) : EdgeParameters.Names(network);
        var y = names.New("y");
        var targets = trainer.OwnTargets.Select(target => names.New(target.Variable)).ToList();
        var types = Following(trainer.OwnTargets.Zip(targets, (target, name) => $"{target.Type} {name}"));
        if (isOnly)
        {
            var body = network.IsBroken ? BrokenWriter.Throw(network) : $"Learn(x.Tensor, {y}{Following(targets)})";
            code.Line($"public void TrainStep({network.Inputs[0].Typed("Batch")} x, global::Lamina.{kind} {y}{types}) => {body};");
            return;
        }

        var signature = $"public void TrainStep({EdgeParameters.All(network, "Batch")}, global::Lamina.{kind} {y}{types})";
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            return;
        }

        using (code.Block(signature))
        {
            EdgeParameters.Check(code, network, input => input.Variable);
            code.Line($"Learn({string.Join(", ", network.Inputs.Select(input => input.Variable + ".Tensor"))}, {y}{Following(targets)});");
        }
    }

    private static void Learn(CodeWriter code, TrainerText trainer)
    {
        var (network, accumulate) = (trainer.Network, trainer.Recipe.Train.Accumulate);
        var isOnly = network.Inputs.Count == 1;
        var fields = LossWriter.Fields(trainer.Recipe);
        var names = new LocalNames(isOnly ? fields.Append("x") : fields);
        var inputs = isOnly ? ["x"] : network.Inputs.Select(input => names.New(input.Variable)).ToList();
        var y = names.New("y");
        var targets = trainer.OwnTargets.Select(target => names.New(target.Variable)).ToList();
        var parameters = string.Join(", ", inputs.Select(input => $"{network.Aliases.Tensor} {input}"));
        var signature = $"{(TakesArrays(trainer) ? "private" : "protected override")} void Learn({parameters}, {string.Join(", ", targets.Prepend(y).Select(target => $"global::Lamina.Target {target}"))})";
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            return;
        }

        using (code.Block(signature))
        {
            if (isOnly) EdgeParameters.Check(code, network, network.Inputs[0], "x");
            if (trainer.OwnTargets.Any(target => target.IsChecked)) code.Line($"CheckTargets({string.Join(", ", targets)});");
            if (accumulate == 1) code.Line("ClearGradients();");
            var heads = Heads(code, trainer, names, string.Join(", ", inputs));
            var loss = names.New("loss");
            code.Line($"using var {loss} = Loss({heads[0]}, {y});");
            code.Line($"{Total(code, trainer, names, heads, loss, TargetOf)}.backward();");
            if (accumulate == 1)
            {
                Step(code, trainer);
                code.Line($"Track({loss}, {heads[0]}, {y});");
            }
            else
            {
                code.Line($"Track({loss}, {heads[0]}, {y});");
                code.Line($"if (++Collected == {accumulate}) {Update}(); // until then the gradients add up");
            }
        }

        string TargetOf(OutputText output)
        {
            var own = trainer.OwnTargets.Select((target, index) => (target.Output, Name: targets[index])).FirstOrDefault(each => each.Output == output);
            return own.Name ?? y;
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
    /// <returns>The variables that hold them.</returns>
    private static IReadOnlyList<string> Heads(CodeWriter code, TrainerText trainer, LocalNames names, string inputs)
    {
        var network = trainer.Network;
        if (network is { Inputs.Count: 1, Outputs.Count: 1 })
        {
            var scores = names.New("scores");
            code.Line($"using var {scores} = Scores({inputs});");
            return [scores];
        }

        var forward = $"{trainer.Forward}({inputs})";
        var outputs = network.Outputs.Count == 1 ? null : names.New("outputs");
        if (outputs is not null) code.Line($"var {outputs} = {forward};");
        return network.Outputs.Select(output => Head(code, trainer, names, output, outputs is null ? forward : $"{outputs}.{output.Name}")).ToList();
    }

    private static string Head(CodeWriter code, TrainerText trainer, LocalNames names, OutputText output, string value)
    {
        var name = names.New(output.Written is null ? "scores" : output.Name);
        if (!trainer.DropsTrailingOnes(output))
        {
            code.Line($"using var {name} = {value};");
            return name;
        }

        var head = names.New(output.Name + "_head");
        code.Line($"using var {head} = {value};");
        code.Line($"using var {name} = {head}.flatten(1L, -1L);");
        return name;
    }

    /// <summary>Adds the losses of the other outputs to the main one's, each with its weight.</summary>
    /// <returns>The variable that holds the sum.</returns>
    private static string Total(CodeWriter code, TrainerText trainer, LocalNames names, IReadOnlyList<string> heads, string main, Func<OutputText, string> target)
    {
        var terms = new List<string> { $"({main}, 1.0)" };
        foreach (var (output, head) in trainer.Network.Outputs.Zip(heads, (output, head) => (output, head)).Where(each => each.output.Written is not null))
        {
            var losses = trainer.Recipe.Losses.Where(loss => loss.Output == output.Written).ToList();
            for (var index = 0; index < losses.Count; index++)
            {
                var name = names.New($"{output.Name}_loss{(index == 0 ? "" : $"{index + 1}")}");
                code.Line($"using var {name} = {LossWriter.Text(losses[index], trainer.Network, trainer.Recipe, head, target(output))};");
                terms.Add($"({name}, {CSharp.Literal(losses[index].Weight)})");
            }
        }

        if (terms.Count == 1) return main;
        var total = names.New("total");
        code.Line($"using var {total} = global::Lamina.Losses.Sum({string.Join(", ", terms)});");
        return total;
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

    private static string Words(TargetKinds kind) => kind switch
    {
        TargetKinds.Labels => "class indices",
        TargetKinds.SoftLabels => "probabilities of the classes (one-hot, smoothed, mixed)",
        _ => "numbers",
    };
}
