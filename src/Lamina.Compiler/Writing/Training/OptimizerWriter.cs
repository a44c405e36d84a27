using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing.Training;

/// <summary>The optimizer as TorchSharp's factory makes it: over all parameters, or over groups where tensors learn differently.</summary>
internal static class OptimizerWriter
{
    private const string Type = "global::TorchSharp.torch.optim.Optimizer";

    // A list, because TorchSharp would walk the module tree anew at each step.
    private const string All = "global::System.Linq.Enumerable.ToList(network.parameters())";

    public static void Write(CodeWriter code, TrainerText trainer)
    {
        var signature = $"protected override {Type} CreateOptimizer()";
        code.Line("/// <inheritdoc/>");
        if (trainer.IsBroken) code.Line($"{signature} => {BrokenWriter.Throw(trainer.Network)};");
        else if (trainer.IsUniform) Plain(code, trainer.Recipe.Optimizer!, signature);
        else Groups(code, trainer, signature);
        Penalties(code, trainer);
    }

    private static void Plain(CodeWriter code, Optimizer optimizer, string signature)
    {
        code.Line($"{signature} =>");
        code.Line(optimizer switch
        {
            OwnOptimizer own => $"    {Own(own, All, own.Regularisation.Decay)};",
            _ when OwnForm(optimizer) is { } form => $"    new {form.Type}([new({All}, {CSharp.Literal(optimizer.Regularisation.Decay)})], {form.Options});",
            _ => $"    {Factory(optimizer)}({All}, {Options(optimizer, optimizer.Regularisation.Decay)});",
        });
    }

    private static void Groups(CodeWriter code, TrainerText trainer, string signature)
    {
        var optimizer = trainer.Recipe.Optimizer!;
        var (groups, frozen) = (trainer.Groups, trainer.Tensors.Where(tensor => tensor.IsFrozen).ToList());
        using (code.Block(signature))
        {
            if (frozen.Count > 0) code.Line($"Freeze({Keys(frozen)});");
            if (optimizer is OwnOptimizer own)
            {
                code.Line($"return {Own(own, $"Parameters({Keys(groups.SelectMany(group => group))})", Base(optimizer, groups))};");
            }
            else if (OwnForm(optimizer) is { } form)
            {
                using (code.Block($"return new {form.Type}(", $"], {form.Options});", "["))
                {
                    foreach (var group in groups) code.Line($"new(Parameters({Keys(group)}), {CSharp.Literal(group.Key.Decay)}),");
                }
            }
            else if (groups.Count == 1 && groups[0].Key.RateScale == 1)
            {
                code.Line($"return {Factory(optimizer)}(Parameters({Keys(groups[0])}), {Options(optimizer, groups[0].Key.Decay)});");
            }
            else
            {
                using (code.Block($"return {Factory(optimizer)}(new global::TorchSharp.Modules.{Name(optimizer)}.ParamGroup[]", $"}}, {Options(optimizer, Base(optimizer, groups))});"))
                {
                    foreach (var group in groups) code.Line(Group(optimizer, group) + ",");
                }
            }
        }

        if (groups.All(group => group.Key.RateScale == 1)) return;
        code.Gap();
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override global::System.ReadOnlySpan<double> RateScales => [{string.Join(", ", groups.Select(group => CSharp.Literal(group.Key.RateScale)))}];");
    }

    private static string Group(Optimizer optimizer, IGrouping<(double RateScale, double Decay), TrainedTensor> group)
    {
        var parameters = $"Parameters({Keys(group)})";
        return optimizer is Adamax or NAdam ? $"new() {{ Parameters = {parameters} }}" : $"new({parameters}, {GroupOptions(optimizer, group.Key.Decay)})";
    }

    /// <summary>The decay of groups that name none.</summary>
    private static double Base(Optimizer optimizer, IReadOnlyList<IGrouping<(double RateScale, double Decay), TrainedTensor>> groups) =>
        optimizer is Adamax or NAdam or OwnOptimizer && groups.Count > 0 ? groups[0].Key.Decay : optimizer.Regularisation.Decay;

    /// <summary>What is added to gradients before the optimizer sees them.</summary>
    private static void Penalties(CodeWriter code, TrainerText trainer)
    {
        var penalties = trainer.Tensors.Where(tensor => !tensor.IsFrozen && (tensor.L1 > 0 || tensor.L2 > 0)).GroupBy(tensor => (tensor.L1, tensor.L2)).ToList();
        if (penalties.Count == 0) return;
        code.Gap();
        code.Line("/// <inheritdoc/>");
        using (code.Block("protected override global::Lamina.Penalty[] CreatePenalties() =>", "];", "["))
        {
            foreach (var group in penalties) code.Line($"new(Parameters({Keys(group)}), {CSharp.Literal(group.Key.L1)}, {CSharp.Literal(group.Key.L2)}),");
        }
    }

    private static string Keys(IEnumerable<TrainedTensor> tensors) => string.Join(", ", tensors.Select(tensor => CSharp.Literal(tensor.Key)));

    private static string Own(OwnOptimizer own, string parameters, double decay) => $"new {own.Type}().Create({parameters}, {CSharp.Literal(own.Rate)}, {CSharp.Literal(decay)})";

    private static string Factory(Optimizer optimizer) => "global::TorchSharp.torch.optim." + Name(optimizer);

    private static string Name(Optimizer optimizer) => optimizer switch
    {
        Sgd => "SGD",
        RmsProp => "RMSProp",
        _ => optimizer.GetType().Name,
    };

    /// <summary>The runtime's class for a rule that TorchSharp has in another form only, or as many operators a weight; null if its own is as good.</summary>
    private static (string Type, string Options)? OwnForm(Optimizer optimizer) => optimizer switch
    {
        Sgd { Momentum: > 0 } o => ("global::Lamina.FusedSgd", List(o.Rate, o.Momentum, o.RateInVelocity ? 0 : o.Dampening) + List(o.Nesterov, o.RateInVelocity)),
        Adam o => ("global::Lamina.FusedAdam", List(o.Rate, o.Beta1, o.Beta2, o.Epsilon) + List(o.AmsGrad, false, o.EpsilonHat)),
        AdamW o => ("global::Lamina.FusedAdam", List(o.Rate, o.Beta1, o.Beta2, o.Epsilon) + List(o.AmsGrad, true, o.EpsilonHat)),
        RmsProp { EpsilonUnderRoot: true } o => ("global::Lamina.UnderRootRmsProp", List(o.Rate, o.Rho, o.Momentum, o.Epsilon) + List(o.Centered)),
        _ => null,
    };

    /// <summary>The factory's options in its order, which is not the same for all.</summary>
    private static string Options(Optimizer optimizer, double decay) => optimizer switch
    {
        // lr, momentum, dampening, weight_decay, nesterov, maximize
        Sgd o => List(o.Rate, o.Momentum, o.Dampening, decay) + List(o.Nesterov, false),
        // lr, beta1, beta2, eps, weight_decay
        Adamax o => List(o.Rate, o.Beta1, o.Beta2, o.Epsilon, decay),
        // lr, beta1, beta2, eps, weight_decay, momentum_decay
        NAdam o => List(o.Rate, o.Beta1, o.Beta2, o.Epsilon, decay, o.MomentumDecay),
        // lr, alpha, eps, weight_decay, momentum, centered, maximize
        RmsProp o => List(o.Rate, o.Rho, o.Epsilon, decay, o.Momentum) + List(o.Centered, false),
        // lr, lr_decay, weight_decay, initial_accumulator_value, eps; what is added under the root is as well there from the beginning
        Adagrad { EpsilonUnderRoot: true } o => List(o.Rate, o.RateDecay, decay, o.InitialAccumulator + o.Epsilon, 0),
        Adagrad o => List(o.Rate, o.RateDecay, decay, o.InitialAccumulator, o.Epsilon),
        // lr, rho, eps, weight_decay, maximize
        Adadelta o => List(o.Rate, o.Rho, o.Epsilon, decay) + List(false),
        _ => throw new InvalidOperationException($"No writer for the optimizer {optimizer}."),
    };

    /// <summary>The options of a parameter group: the factory's, but for RMSProp.</summary>
    private static string GroupOptions(Optimizer optimizer, double decay) => optimizer is RmsProp o
        // lr, eps, alpha, weight_decay, momentum, centered
        ? List(o.Rate, o.Epsilon, o.Rho, decay, o.Momentum) + List(o.Centered)
        : Options(optimizer, decay);

    private static string List(params double[] numbers) => string.Join(", ", numbers.Select(CSharp.Literal));

    private static string List(params bool[] truths) => string.Concat(truths.Select(truth => ", " + CSharp.Literal(truth)));
}
