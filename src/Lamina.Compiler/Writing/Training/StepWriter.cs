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
            code.Line($"public void TrainStep({network.Typed("Batch")} x, global::Lamina.{kind} y) => {(network.IsBroken ? BrokenWriter.Throw(network) : "Learn(x.Tensor, y)")};");
            code.Gap();
        }

        var learn = $"protected override void Learn({network.Aliases.Tensor} x, global::Lamina.Target y)";
        code.Line("/// <inheritdoc/>");
        if (network.IsBroken) code.Line($"{learn} => {BrokenWriter.Throw(network)};");
        else Learn(code, trainer, learn);
        code.Gap();
    }

    private static void Learn(CodeWriter code, TrainerText trainer, string signature)
    {
        var accumulate = trainer.Recipe.Train.Accumulate;
        using (code.Block(signature))
        {
            Checks(code, trainer.Network);
            if (accumulate == 1) code.Line("Optimizer.zero_grad();");
            code.Line("using var scores = Scores(x);");
            code.Line("using var loss = Loss(scores, y);");
            code.Line("loss.backward();");
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
            code.Line("Optimizer.zero_grad();");
        }
    }

    private static void Step(CodeWriter code, TrainerText trainer)
    {
        var limits = trainer.Recipe.Optimizer!.Regularisation;
        if (trainer.Tensors.Any(tensor => tensor is { IsFrozen: false } and ({ L1: > 0 } or { L2: > 0 }))) code.Line("AddPenalties();");
        if (limits.ClipValue is { } value) code.Line($"global::TorchSharp.torch.nn.utils.clip_grad_value_(Optimizer.parameters(), {CSharp.Literal(value)});");
        if (limits.ClipNorm is { } norm) code.Line($"global::TorchSharp.torch.nn.utils.clip_grad_norm_(Optimizer.parameters(), {CSharp.Literal(norm)});");
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
