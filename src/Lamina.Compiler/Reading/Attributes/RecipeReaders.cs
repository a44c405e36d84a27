using System;
using System.Collections.Generic;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the training attributes, by the attribute's name.</summary>
internal static class RecipeReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Loss>> Losses { get; } =
        new Dictionary<string, Func<ArgumentReader, Loss>>(StringComparer.Ordinal)
        {
            ["CrossEntropy"] = arguments => new CrossEntropy(
                arguments.Attribute.Text, arguments.Real("LabelSmoothing", 0, 0, 1, openMax: true)),
        };

    public static IReadOnlyDictionary<string, Func<ArgumentReader, Optimizer>> Optimizers { get; } =
        new Dictionary<string, Func<ArgumentReader, Optimizer>>(StringComparer.Ordinal)
        {
            ["Sgd"] = Sgd,
            ["Adam"] = arguments => new Adam(
                arguments.Attribute.Text,
                arguments.Real("learningRate", arguments.Defaults.AdamRate, 0, openMin: true),
                arguments.Real("Beta1", arguments.Defaults.AdamBeta1, 0, 1, openMax: true),
                arguments.Real("Beta2", arguments.Defaults.AdamBeta2, 0, 1, openMax: true),
                arguments.Real("Epsilon", arguments.Defaults.AdamEpsilon, 0),
                arguments.Real("WeightDecay", arguments.Defaults.WeightDecay, 0),
                arguments.Flag("AmsGrad", false)),
        };

    public static Train Train(ArgumentReader arguments) => new(
        arguments.Whole("Epochs", arguments.Defaults.Epochs),
        arguments.Whole("BatchSize", arguments.Defaults.BatchSize));

    public static EarlyStopping EarlyStopping(ArgumentReader arguments) => new(arguments.Whole("patience"), arguments.Real("MinDelta", 0, 0));

    public static Checkpoint Checkpoint(ArgumentReader arguments) => new(arguments.Whole("EveryEpochs", 1), arguments.Whole("EverySteps", 0, min: 0));

    private static Sgd Sgd(ArgumentReader arguments)
    {
        var momentum = arguments.Real("Momentum", arguments.Defaults.SgdMomentum, 0, 1, openMax: true);
        var dampening = arguments.Real("Dampening", 0, 0, 1);
        var nesterov = arguments.Flag("Nesterov", false);
        if (nesterov && (momentum == 0 || dampening != 0))
        {
            // What torch.optim.SGD itself refuses when it is made.
            arguments.Fault(Findings.RuleIds.ArgumentRange, "Nesterov",
                FormattableString.Invariant($"Sgd: Nesterov needs a Momentum above 0 and no Dampening; Momentum is {momentum}, Dampening is {dampening}"));
        }

        return new(
            arguments.Attribute.Text,
            arguments.Real("learningRate", null, 0, openMin: true),
            momentum,
            dampening,
            arguments.Real("WeightDecay", arguments.Defaults.WeightDecay, 0),
            nesterov);
    }
}
