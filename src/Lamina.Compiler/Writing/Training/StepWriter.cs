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
            Door(code, network, kind);
            code.Gap();
        }

        if (network.Inputs.Count > 1) InputsWriter.Write(code, network);
        else code.Line("/// <inheritdoc/>");
        Learn(code, trainer);
        code.Gap();
    }

    private static void Door(CodeWriter code, NetworkText network, TargetKinds kind)
    {
        if (network.Inputs.Count == 1)
        {
            code.Line($"public void TrainStep({network.Inputs[0].Typed("Batch")} x, global::Lamina.{kind} y) => {(network.IsBroken ? BrokenWriter.Throw(network) : "Learn(x.Tensor, y)")};");
            return;
        }

        var y = EdgeParameters.Names(network).New("y");
        var signature = $"public void TrainStep({EdgeParameters.All(network, "Batch")}, global::Lamina.{kind} {y})";
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            return;
        }

        using (code.Block(signature))
        {
            EdgeParameters.Check(code, network, input => input.Variable);
            code.Line($"Learn({string.Join(", ", network.Inputs.Select(input => input.Variable + ".Tensor"))}, {y});");
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
        var parameters = string.Join(", ", inputs.Select(input => $"{network.Aliases.Tensor} {input}"));
        var signature = $"{(isOnly ? "protected override" : "private")} void Learn({parameters}, global::Lamina.Target {y})";
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            return;
        }

        using (code.Block(signature))
        {
            if (isOnly) Checks(code, network);
            if (accumulate == 1) code.Line("ClearGradients();");
            var heads = Heads(code, trainer, names, string.Join(", ", inputs));
            var loss = names.New("loss");
            code.Line($"using var {loss} = Loss({heads[0]}, {y});");
            code.Line($"{Total(code, trainer, names, heads, loss, y)}.backward();");
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
    private static string Total(CodeWriter code, TrainerText trainer, LocalNames names, IReadOnlyList<string> heads, string main, string y)
    {
        var terms = new List<string> { $"({main}, 1.0)" };
        foreach (var (output, head) in trainer.Network.Outputs.Zip(heads, (output, head) => (output, head)).Where(each => each.output.Written is not null))
        {
            var losses = trainer.Recipe.Losses.Where(loss => loss.Output == output.Written).ToList();
            for (var index = 0; index < losses.Count; index++)
            {
                var name = names.New($"{output.Name}_loss{(index == 0 ? "" : $"{index + 1}")}");
                code.Line($"using var {name} = {LossWriter.Text(losses[index], trainer.Network, trainer.Recipe, head, y)};");
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
