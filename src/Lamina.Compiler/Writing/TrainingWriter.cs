using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing;

/// <summary>The recipe as a nested class: one step of training in plain sight, the loop around it in the runtime.</summary>
internal static class TrainingWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        var recipe = network.Network.Recipe;
        if (!recipe.CanTrain || !network.Wants("Training")) return;

        var train = recipe.Train ?? new Train(Defaults.Lamina.Epochs, Defaults.Lamina.BatchSize);
        code.Line($"/// <summary>The recipe on {CSharp.Xml(network.Type.DisplayName)}: {CSharp.Xml(recipe.Loss!.Written)}, {CSharp.Xml(recipe.Optimizer!.Written)}, " +
            $"{train.Epochs} epochs of batches of {train.BatchSize}.</summary>");
        using (code.Block($"public sealed class Training : {network.Typed("Trainer")}"))
        {
            code.Line($"private readonly {network.Type.Name} network;");
            code.Gap();
            Constructor(code, network, train);
            code.Gap();
            Members(code, network);
        }
    }

    private static void Constructor(CodeWriter code, NetworkText network, Train train)
    {
        var recipe = network.Network.Recipe;
        code.Line("/// <summary>Trains the given network; it may have been trained before.</summary>");
        code.Line($"public Training({network.Type.Name} network) : base(network, {network.Type.Name}.Summary, recipe) => this.network = network;");
        code.Gap();
        var classes = network.Network.Classes?.Count ?? (network.OutputShape is { Features.IsKnown: true } output ? output.Features.Value : 0);
        var hasBatchNorm = network.Layers.Any(node => node.Op is BatchNorm);
        code.Line("private static readonly global::Lamina.Recipe recipe = new(");
        code.Line($"    {CSharp.Literal(recipe.Loss!.Written)}, {CSharp.Literal(recipe.Optimizer!.Written)}, {train.Epochs}, {train.BatchSize}, {classes}, {CSharp.Literal(hasBatchNorm)})");
        using (code.Block(null, "};"))
        {
            foreach (var property in Properties(network)) code.Line(property + ",");
        }
    }

    private static IEnumerable<string> Properties(NetworkText network)
    {
        if (network.Network.Classes is { Type: { } type })
        {
            var names = type.Members.OrderBy(member => member.Value).Select(member => CSharp.Literal(member.Name));
            yield return $"ClassNames = [{string.Join(", ", names)}]";
        }

        if (network.Network.Recipe.EarlyStopping is { } stopping) yield return $"EarlyStopping = new global::Lamina.EarlyStopping({stopping.Patience}, {CSharp.Literal(stopping.MinDelta)})";
        if (network.Network.Recipe.Checkpoint is { } checkpoint) yield return $"CheckpointEpochs = {checkpoint.EveryEpochs}, CheckpointSteps = {checkpoint.EverySteps}";

        var range = network.Network.Input.Range;
        var declared = new[] { ("Min", range.Min), ("Max", range.Max), ("Mean", range.Mean), ("Std", range.Std) };
        var written = declared.Where(each => each.Item2 is not null).Select(each => $"{each.Item1}: {CSharp.Literal(each.Item2!.Value)}").ToArray();
        if (written.Length > 0) yield return $"Input = new global::Lamina.InputRange({string.Join(", ", written)})";
    }

    private static void Members(CodeWriter code, NetworkText network)
    {
        var tensor = network.Aliases.Tensor;
        var recipe = network.Network.Recipe;
        var step = $"public override void TrainStep({network.Typed("Batch")} x, global::Lamina.Labels y)";
        var rate = recipe.Optimizer!.Rate;

        code.Line("/// <summary>One step: forward, loss, backward, update. The loss joins a running sum on the device; ReadLoss reads it.</summary>");
        if (network.IsBroken) code.Line($"{step} => {BrokenWriter.Throw(network)};");
        else Step(code, network, step);
        code.Gap();

        code.Line("/// <summary>The learning rate of the step after a position of the run.</summary>");
        code.Line($"public static double LearningRateAt(global::Lamina.TrainingPosition at) => {CSharp.Literal(rate)};");
        code.Gap();
        code.Line("/// <inheritdoc/>");
        code.Line("protected override double LearningRate(global::Lamina.TrainingPosition at) => LearningRateAt(at);");
        code.Gap();
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override {tensor} Scores({tensor} x) => {(network.IsBroken ? BrokenWriter.Throw(network) : $"network.{EdgeWriter.ScoresMethod(network)}(x)")};");
        code.Gap();
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override {tensor} Loss({tensor} logits, global::Lamina.Labels y) =>");
        code.Line($"    {(network.IsBroken ? BrokenWriter.Throw(network) : LossOf(network))};");
        code.Gap();
        code.Line("/// <inheritdoc/>");
        code.Line("protected override global::TorchSharp.torch.optim.Optimizer CreateOptimizer() =>");
        code.Line($"    {(network.IsBroken ? BrokenWriter.Throw(network) : OptimizerOf(recipe.Optimizer))};");
    }

    private static void Step(CodeWriter code, NetworkText network, string signature)
    {
        using (code.Block(signature))
        {
            if (network.Network.Input.Type is null)
            {
                var dimensions = string.Join(", ", network.InputShape.Dims.Select(dim => CSharp.Literal(dim.IsKnown ? dim.Value : -1)));
                code.Line($"global::Lamina.Edge.Check({CSharp.Literal(network.Type.DisplayName)}, x.Tensor, [{dimensions}]);");
            }

            if (network.InputShape.Vocabulary is not null) code.Line($"global::Lamina.Edge.CheckTokens({CSharp.Literal(network.Type.DisplayName)}, x.Tensor);");
            code.Line("Optimizer.zero_grad();");
            code.Line("using var logits = Scores(x.Tensor);");
            code.Line("using var loss = Loss(logits, y);");
            code.Line("loss.backward();");
            code.Line("Optimizer.step();");
            code.Line("Track(loss, logits, y);");
        }
    }

    private static string LossOf(NetworkText network) => network.Network.Recipe.Loss switch
    {
        CrossEntropy { LabelSmoothing: 0 } => $"{network.Aliases.Functional}.cross_entropy(logits, y.Tensor)",
        CrossEntropy loss => $"{network.Aliases.Functional}.cross_entropy(logits, y.Tensor, null, -100L, " +
            $"global::TorchSharp.torch.nn.Reduction.Mean, {CSharp.Literal(loss.LabelSmoothing)})",
        var other => throw new System.InvalidOperationException($"No writer for the loss {other}."),
    };

    private static string OptimizerOf(Optimizer optimizer)
    {
        // A list, because TorchSharp would walk the module tree anew at each step.
        const string Parameters = "global::System.Linq.Enumerable.ToList(network.parameters())";
        return optimizer switch
        {
            Sgd sgd => $"global::TorchSharp.torch.optim.SGD({Parameters}, {CSharp.Literal(sgd.Rate)}, {CSharp.Literal(sgd.Momentum)}, " +
                $"{CSharp.Literal(sgd.Dampening)}, {CSharp.Literal(sgd.WeightDecay)}, {CSharp.Literal(sgd.Nesterov)}, false)",
            Adam adam => $"global::TorchSharp.torch.optim.Adam({Parameters}, {CSharp.Literal(adam.Rate)}, {CSharp.Literal(adam.Beta1)}, " +
                $"{CSharp.Literal(adam.Beta2)}, {CSharp.Literal(adam.Epsilon)}, {CSharp.Literal(adam.WeightDecay)}, {CSharp.Literal(adam.AmsGrad)}, false)",
            var other => throw new System.InvalidOperationException($"No writer for the optimizer {other}."),
        };
    }
}
