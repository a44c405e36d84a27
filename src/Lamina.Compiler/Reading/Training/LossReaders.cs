using System;
using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Reading.Training;

/// <summary>Readers of the losses, by the attribute's name. <c>Weight</c> and <c>Output</c>, which all have, are read by <see cref="RecipeReader"/>.</summary>
internal static class LossReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Loss>> All { get; } = new Dictionary<string, Func<ArgumentReader, Loss>>(StringComparer.Ordinal)
    {
        ["CrossEntropy"] = arguments => new CrossEntropy(Written(arguments), arguments.Real("LabelSmoothing", 0, 0, 1, openMax: true), ClassWeights(arguments)),
        ["CategoricalCrossEntropy"] = arguments => new CategoricalCrossEntropy(Written(arguments)),
        ["BinaryCrossEntropy"] = BinaryCrossEntropy,
        ["NegativeLogLikelihood"] = arguments => new NegativeLogLikelihood(Written(arguments), ClassWeights(arguments)),
        ["MeanSquaredError"] = arguments => new MeanSquaredError(Written(arguments)),
        ["MeanAbsoluteError"] = arguments => new MeanAbsoluteError(Written(arguments)),
        ["Huber"] = arguments => new Huber(Written(arguments), arguments.Real("Delta", 1, 0, openMin: true)),
        ["Hinge"] = arguments => new Hinge(Written(arguments), arguments.Real("Margin", 1, 0, openMin: true)),
        ["KLDivergence"] = arguments => new KLDivergence(Written(arguments)),
        ["Dice"] = arguments => new Dice(Written(arguments), arguments.Real("Smooth", 1, 0, openMin: true)),
        ["Loss"] = arguments => new OwnLoss(Written(arguments), OwnTypes.Loss(arguments)),
    };

    private static string Written(ArgumentReader arguments) => arguments.Attribute.Text;

    private static EquatableArray<double> ClassWeights(ArgumentReader arguments) => arguments.IsGiven("ClassWeights") ? arguments.Reals("ClassWeights", 0) : default;

    private static BinaryCrossEntropy BinaryCrossEntropy(ArgumentReader arguments)
    {
        var (weight, fromProbabilities) = (arguments.Real("PositiveWeight", 1, 0, openMin: true), arguments.Flag("FromProbabilities", false));
        if (fromProbabilities && weight != 1)
        {
            arguments.Fault(RuleIds.ArgumentRange, "PositiveWeight", "BinaryCrossEntropy: PositiveWeight counts on logits only; leave out FromProbabilities and the last Sigmoid");
        }

        return new(Written(arguments), weight, fromProbabilities);
    }
}
