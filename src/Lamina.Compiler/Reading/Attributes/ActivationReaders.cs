using System;
using System.Collections.Generic;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Readers of the activations, by the attribute's name.</summary>
internal static class ActivationReaders
{
    public static IReadOnlyDictionary<string, Func<ArgumentReader, Op>> All { get; } =
        new Dictionary<string, Func<ArgumentReader, Op>>(StringComparer.Ordinal)
        {
            ["ReLU"] = _ => new ReLU(),
            ["ReLU6"] = _ => new ReLU6(),
            ["LeakyReLU"] = arguments => new LeakyReLU(arguments.Real("slope", arguments.Defaults.LeakySlope, 0)),
            ["PReLU"] = arguments => new PReLU(arguments.Flag("PerFeature", arguments.Defaults.PReLUPerFeature), arguments.Real("Slope", arguments.Defaults.PReLUSlope)),
            ["ELU"] = arguments => new ELU(arguments.Real("alpha", arguments.Defaults.EluAlpha, 0, openMin: true)),
            ["SELU"] = _ => new SELU(),
            ["CELU"] = arguments => new CELU(arguments.Real("alpha", arguments.Defaults.CeluAlpha, 0, openMin: true)),

            ["GELU"] = arguments => new GELU(arguments.Flag("Approximate", false)),
            ["SiLU"] = _ => new SiLU(),
            ["Mish"] = _ => new Mish(),
            ["Softplus"] = arguments => new Softplus(
                arguments.Real("beta", arguments.Defaults.SoftplusBeta, 0, openMin: true),
                arguments.Real("threshold", arguments.Defaults.SoftplusThreshold)),
            ["HardSwish"] = _ => new HardSwish(),

            ["Sigmoid"] = _ => new Sigmoid(),
            ["Tanh"] = _ => new Tanh(),
            ["Softsign"] = _ => new Softsign(),
            ["Hardtanh"] = Hardtanh,
            ["HardSigmoid"] = _ => new HardSigmoid(),
            ["Softmax"] = _ => new Softmax(),
            ["LogSoftmax"] = _ => new LogSoftmax(),
        };

    private static Hardtanh Hardtanh(ArgumentReader arguments)
    {
        var (min, max) = (arguments.Real("min", arguments.Defaults.HardtanhMin), arguments.Real("max", arguments.Defaults.HardtanhMax));
        if (min >= max)
        {
            arguments.Fault(RuleIds.ArgumentRange, arguments.IsGiven("max") ? "max" : "min",
                FormattableString.Invariant($"Hardtanh: max is {max}, which is not above min = {min}; give a range"));
        }

        return new(min, max);
    }
}
