using System;
using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Reading.Training;

/// <summary>Readers of the optimizers, by the attribute's name.</summary>
internal static class OptimizerReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Optimizer>> All { get; } = new Dictionary<string, Func<ArgumentReader, Optimizer>>(StringComparer.Ordinal)
    {
        ["Sgd"] = Sgd,
        ["Adam"] = arguments => new Adam(
            Written(arguments), Rate(arguments, Numbers(arguments).AdamRate), Regularisation(arguments), Part(arguments, "Beta1", Numbers(arguments).AdamBeta1), Beta2(arguments), AdamEpsilon(arguments),
            arguments.Flag("EpsilonHat", Numbers(arguments).AdamEpsilonHat), AmsGrad(arguments)),
        ["AdamW"] = arguments => new AdamW(
            Written(arguments), Rate(arguments, Numbers(arguments).AdamRate), Regularisation(arguments, Numbers(arguments).AdamWDecay),
            Beta1(arguments), Beta2(arguments), AdamEpsilon(arguments), arguments.Flag("EpsilonHat", Numbers(arguments).AdamWEpsilonHat), AmsGrad(arguments)),
        ["Adamax"] = arguments => new Adamax(
            Written(arguments), Rate(arguments, Numbers(arguments).AdamaxRate), Regularisation(arguments), Beta1(arguments), Beta2(arguments), AdamEpsilon(arguments)),
        ["NAdam"] = arguments => new NAdam(
            Written(arguments), Rate(arguments, Numbers(arguments).AdamaxRate), Regularisation(arguments), Beta1(arguments), Beta2(arguments), AdamEpsilon(arguments),
            arguments.Real("MomentumDecay", Numbers(arguments).NAdamMomentumDecay, 0)),
        ["RmsProp"] = arguments => new RmsProp(
            Written(arguments), Rate(arguments, Numbers(arguments).RmsPropRate), Regularisation(arguments),
            Part(arguments, "Rho", Numbers(arguments).RmsPropRho), Part(arguments, "Momentum", 0), arguments.Real("Epsilon", Numbers(arguments).RmsPropEpsilon, 0),
            UnderRoot(arguments), arguments.Flag("Centered", false)),
        ["Adagrad"] = arguments => new Adagrad(
            Written(arguments), Rate(arguments, Numbers(arguments).AdagradRate), Regularisation(arguments),
            arguments.Real("RateDecay", 0, 0), arguments.Real("InitialAccumulator", Numbers(arguments).AdagradInitial, 0), arguments.Real("Epsilon", Numbers(arguments).AdagradEpsilon, 0),
            UnderRoot(arguments)),
        ["Adadelta"] = arguments => new Adadelta(
            Written(arguments), Rate(arguments, Numbers(arguments).AdadeltaRate), Regularisation(arguments),
            Part(arguments, "Rho", Numbers(arguments).AdadeltaRho), arguments.Real("Epsilon", Numbers(arguments).AdadeltaEpsilon, 0)),
        ["Optimizer"] = arguments => new OwnOptimizer(Written(arguments), Rate(arguments), Regularisation(arguments), OwnTypes.Optimizer(arguments)),
    };

    private static Sgd Sgd(ArgumentReader arguments)
    {
        var momentum = Part(arguments, "Momentum", arguments.Defaults.SgdMomentum);
        var dampening = arguments.Real("Dampening", 0, 0, 1);
        var nesterov = arguments.Flag("Nesterov", false);
        if (nesterov && (momentum == 0 || dampening != 0))
        {
            // What torch.optim.SGD itself refuses when it is made.
            arguments.Fault(RuleIds.ArgumentRange, "Nesterov",
                FormattableString.Invariant($"Sgd: Nesterov needs a Momentum above 0 and no Dampening; Momentum is {momentum}, Dampening is {dampening}"),
                [.. momentum == 0 ? [new Remedy("Momentum", "0.9")] : Array.Empty<Remedy>()]);
        }

        var inVelocity = arguments.Flag("RateInVelocity", Numbers(arguments).RateInVelocity);
        if (inVelocity && dampening != 0)
        {
            arguments.Fault(RuleIds.ArgumentRange, "Dampening",
                FormattableString.Invariant($"Sgd: Dampening {dampening} is of PyTorch's form, whose velocity does not hold the rate; write RateInVelocity = false, or leave Dampening out"));
        }

        return new(Written(arguments), Rate(arguments), Regularisation(arguments), momentum, dampening, nesterov, inVelocity);
    }

    private static string Written(ArgumentReader arguments) => arguments.Attribute.Text;

    private static OptimizerDefaults Numbers(ArgumentReader arguments) => arguments.Defaults.Optimizers;

    private static double Rate(ArgumentReader arguments, double? byDefault = null) => arguments.Real("learningRate", byDefault, 0, openMin: true);

    /// <summary>The part of something that is kept.</summary>
    private static double Part(ArgumentReader arguments, string name, double byDefault) => arguments.Real(name, byDefault, 0, 1, openMax: true);

    private static double Beta1(ArgumentReader arguments) => Part(arguments, "Beta1", OptimizerDefaults.PyTorch.AdamBeta1);

    private static double Beta2(ArgumentReader arguments) => Part(arguments, "Beta2", Numbers(arguments).AdamBeta2);

    private static double AdamEpsilon(ArgumentReader arguments) => arguments.Real("Epsilon", Numbers(arguments).AdamEpsilon, 0);

    private static bool UnderRoot(ArgumentReader arguments) => arguments.Flag("EpsilonUnderRoot", Numbers(arguments).EpsilonUnderRoot);

    private static bool AmsGrad(ArgumentReader arguments) => arguments.Flag("AmsGrad", false);

    private static Regularisation Regularisation(ArgumentReader arguments, double? decay = null) => new(
        arguments.Real("WeightDecay", decay ?? arguments.Defaults.WeightDecay, 0),
        arguments.Flag("DecayNorms", true),
        arguments.Flag("DecayBiases", true),
        arguments.IsGiven("ClipNorm") ? arguments.Real("ClipNorm", null, 0, openMin: true) : null,
        arguments.IsGiven("ClipValue") ? arguments.Real("ClipValue", null, 0, openMin: true) : null);
}
