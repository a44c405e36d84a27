using System;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>The activations as functions of a number.</summary>
internal static class ActivationFunctions
{
    // Klambauer et al. 2017.
    private const double SeluScale = 1.0507009873554805;
    private const double SeluAlpha = 1.6732632423543772;

    public static Func<double, double> Of(Activation activation) => activation switch
    {
        ReLU => x => Math.Max(x, 0),
        LeakyReLU leaky => x => x > 0 ? x : leaky.Slope * x,
        PReLU learned => x => x > 0 ? x : learned.Slope * x,
        ReLU6 => x => Math.Min(Math.Max(x, 0), 6),
        ELU elu => x => x > 0 ? x : elu.Alpha * (Math.Exp(x) - 1),
        CELU celu => x => x > 0 ? x : celu.Alpha * (Math.Exp(x / celu.Alpha) - 1),
        SELU => x => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1)),
        GELU => x => x * Gaussian.Probability(x),
        SiLU => x => x * Logistic(x),
        Mish => x => x * Math.Tanh(LogOnePlusExp(x)),
        Softplus soft => x => soft.Beta * x > soft.Threshold ? x : LogOnePlusExp(soft.Beta * x) / soft.Beta,
        HardSwish => x => x * Math.Min(Math.Max(x + 3, 0), 6) / 6,
        Softsign => x => x / (1 + Math.Abs(x)),
        Hardtanh hard => x => Math.Min(Math.Max(x, hard.Min), hard.Max),
        HardSigmoid => x => Math.Min(Math.Max(x + 3, 0), 6) / 6,
        Sigmoid => Logistic,
        Tanh => Math.Tanh,
        _ => x => x,
    };

    /// <summary>The slope between two nodes; where they are far apart on the curve's own scale, that of a saturating curve at the end is the better guess.</summary>
    public static double Slope(Activation activation, double x, double value, double last, double step)
    {
        var mean = (value - last) / step;
        if (step < 2 || activation is not (Sigmoid or Tanh)) return mean;

        // E φ'² over a cell that the whole curve lies in: ∫ φ'² over its width, 1/6 for the logistic curve, 4/3 for tanh.
        return Math.Sign(x) == Math.Sign(x - step) ? mean : Math.Sqrt((activation is Sigmoid ? 1.0 / 6 : 4.0 / 3) / step);
    }

    private static double Logistic(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static double LogOnePlusExp(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
