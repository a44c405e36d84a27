namespace Lamina.Conformance.Tests.Networks;

/// <summary>Each schedule in the units it has, with a warm-up of a step, of an epoch and without: what short runs are tried with.</summary>
public static partial class ShortSchedules
{
    [Recipe<Small>, CrossEntropy, Sgd(0.1), Piecewise("1:0.1, 2:0.05, 1:0.01")] public partial class Pieces;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), StepDecay(2, 0.5)] public partial class StepsByEpoch;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), StepDecay(2, 0.5, PerStep = true)] public partial class StepsByStep;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), ExponentialDecay(0.5)] public partial class Exponential;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), PolynomialDecay(2)] public partial class PolynomialByStep;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), PolynomialDecay(2, PerStep = false)] public partial class PolynomialByEpoch;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), InverseTimeDecay(0.1)] public partial class InverseTime;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), InverseDecay(0.1, 0.75)] public partial class Inverse;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay] public partial class CosineByStep;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay(PerStep = false)] public partial class CosineByEpoch;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay(Period = 1, PeriodFactor = 2)] public partial class Restarts;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), OneCycle] public partial class Cycle;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), OneCycle(Rise = 0.5)] public partial class EvenCycle;

    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true)] public partial class WarmConstant;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), Piecewise("1:0.1, 2:0.05, 1:0.01")] public partial class WarmPieces;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), StepDecay(2, 0.5)] public partial class WarmSteps;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), ExponentialDecay(0.5)] public partial class WarmExponential;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), PolynomialDecay(2)] public partial class WarmPolynomialByStep;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), PolynomialDecay(2, PerStep = false)] public partial class WarmPolynomialByEpoch;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), InverseTimeDecay(0.1)] public partial class WarmInverseTime;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), InverseDecay(0.1, 0.75)] public partial class WarmInverse;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), CosineDecay] public partial class WarmCosineByStep;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), CosineDecay(PerStep = false)] public partial class WarmCosineByEpoch;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), CosineDecay(Period = 1, PeriodFactor = 2)] public partial class WarmRestarts;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), OneCycle] public partial class WarmCycle;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1, PerStep = true), OneCycle(Rise = 0.5)] public partial class WarmEvenCycle;

    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1), PolynomialDecay(2)] public partial class EpochThenPolynomialByStep;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1), PolynomialDecay(2, PerStep = false)] public partial class EpochThenPolynomialByEpoch;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1), CosineDecay] public partial class EpochThenCosineByStep;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1), CosineDecay(PerStep = false)] public partial class EpochThenCosineByEpoch;
    [Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(1), OneCycle(Rise = 0.5)] public partial class EpochThenEvenCycle;
}
