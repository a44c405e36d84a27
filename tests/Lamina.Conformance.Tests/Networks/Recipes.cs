namespace Lamina.Conformance.Tests.Networks;

// The cases of PyTorch/recipes.py, under the same names.

[Network, Input(6), Classes(3)]
[Dense(5), Tanh, Dense(3)]
public partial class Small;

[Network, Input(6)]
[Dense(5), Tanh, Dense(3), Softmax]
public partial class SmallSoftmax;

[Network, Input(6)]
[Dense(5), Tanh, Dense(3), Sigmoid]
public partial class SmallSigmoid;

[Network, Input(6)]
[Dense(5), Tanh, Dense(3), LogSoftmax]
public partial class SmallLogSoftmax;

[Network, Input(6)]
[Dense(5, BiasRateScale = 2, BiasDecay = 0), Tanh, Dense(3, BiasRateScale = 2, BiasDecay = 0)]
[CrossEntropy, Sgd(0.05, Momentum = 0.9, WeightDecay = 0.01)]
public partial class LayersSayBiasTwice;

[Recipe<Small>, CrossEntropy, Sgd(0.1)]
public partial class SgdPlain;

[Recipe<Small>, CrossEntropy, Sgd(0.05, Momentum = 0.9)]
public partial class SgdMomentum;

[Recipe<Small>, CrossEntropy, Sgd(0.05, Momentum = 0.9, Dampening = 0.3, WeightDecay = 0.01)]
public partial class SgdDampened;

[Recipe<Small>, CrossEntropy, Sgd(0.05, Momentum = 0.8, WeightDecay = 0.01, Nesterov = true)]
public partial class SgdNesterov;

[Recipe<Small>, CrossEntropy, Adam]
public partial class AdamPlain;

[Recipe<Small>, CrossEntropy, Adam(0.02, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6, WeightDecay = 0.01)]
public partial class AdamOptions;

[Recipe<Small>, CrossEntropy, Adam(0.02, AmsGrad = true)]
public partial class AdamAmsGrad;

[Recipe<Small>, CrossEntropy, AdamW(0.01)]
public partial class AdamWPlain;

[Recipe<Small>, CrossEntropy, AdamW(0.02, Beta1 = 0.85, Beta2 = 0.99, Epsilon = 1e-7, WeightDecay = 0.1, AmsGrad = true)]
public partial class AdamWOptions;

[Recipe<Small>, CrossEntropy, Adamax]
public partial class AdamaxPlain;

[Recipe<Small>, CrossEntropy, Adamax(0.02, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6, WeightDecay = 0.01)]
public partial class AdamaxOptions;

[Recipe<Small>, CrossEntropy, NAdam]
public partial class NAdamPlain;

[Recipe<Small>, CrossEntropy, NAdam(0.01, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6, WeightDecay = 0.01, MomentumDecay = 0.02)]
public partial class NAdamOptions;

[Recipe<Small>, CrossEntropy, RmsProp]
public partial class RmsPropPlain;

[Recipe<Small>, CrossEntropy, RmsProp(0.005, Rho = 0.9, Epsilon = 1e-6, WeightDecay = 0.01, Momentum = 0.7)]
public partial class RmsPropMomentum;

[Recipe<Small>, CrossEntropy, RmsProp(0.005, Rho = 0.95, Centered = true)]
public partial class RmsPropCentered;

[Recipe<Small>, CrossEntropy, Adagrad]
public partial class AdagradPlain;

[Recipe<Small>, CrossEntropy, Adagrad(0.1, RateDecay = 0.02, WeightDecay = 0.01, InitialAccumulator = 0.3, Epsilon = 1e-6)]
public partial class AdagradOptions;

[Recipe<Small>, CrossEntropy, Adadelta]
public partial class AdadeltaPlain;

[Recipe<Small>, CrossEntropy, Adadelta(0.5, Rho = 0.8, Epsilon = 1e-5, WeightDecay = 0.01)]
public partial class AdadeltaOptions;

[Recipe<Small>, CrossEntropy, Sgd(0.5, ClipNorm = 0.1)]
public partial class ClippedNorm;

[Recipe<Small>, CrossEntropy, Sgd(0.5, ClipValue = 0.02)]
public partial class ClippedValue;

[Recipe<Small>, CrossEntropy, Sgd(0.05, Momentum = 0.9, WeightDecay = 0.01), Biases(RateScale = 2, Decay = 0)]
public partial class BiasTwice;

[Recipe<Small>, CrossEntropy, Adamax(0.01, WeightDecay = 0.01), Biases(RateScale = 2, Decay = 0)]
public partial class BiasTwiceAdamax;

[Recipe<Small>, CrossEntropy, AdamW(0.01, WeightDecay = 0.1, DecayBiases = false)]
public partial class NoDecayOnBiases;

[Recipe<Small>, CrossEntropy, Sgd(0.1), Weights(L1 = 0.003)]
public partial class PenaltyL1;

[Recipe<Small>, CrossEntropy, Sgd(0.1), Weights(L2 = 0.01)]
public partial class PenaltyL2;

[Recipe<Small>, CrossEntropy, Sgd(0.1), Freeze("dense1")]
public partial class FrozenFirst;

[Recipe<Small>, CrossEntropy, Sgd(0.1, Momentum = 0.9), Train(Accumulate = 3)]
public partial class Accumulated;

[Recipe<Small>, CrossEntropy, Sgd(0.1), Ema(0.9)]
public partial class Averaged;

[Recipe<Small>, CrossEntropy(LabelSmoothing = 0.1), Sgd(0.1)]
public partial class Smoothed;

[Recipe<Small>, CrossEntropy(ClassWeights = new[] { 1, 2, 0.5 }), Sgd(0.1)]
public partial class ClassWeighted;

[Recipe<Small>, CrossEntropy, Sgd(0.1)]
public partial class SoftCrossEntropy;

[Recipe<SmallSoftmax>, CategoricalCrossEntropy, Sgd(0.1)]
public partial class Categorical;

[Recipe<Small>, BinaryCrossEntropy, Sgd(0.1)]
public partial class Binary;

[Recipe<Small>, BinaryCrossEntropy(PositiveWeight = 3), Sgd(0.1)]
public partial class BinaryPositive;

[Recipe<SmallSigmoid>, BinaryCrossEntropy(FromProbabilities = true), Sgd(0.1)]
public partial class BinarySigmoid;

[Recipe<SmallLogSoftmax>, NegativeLogLikelihood, Sgd(0.1)]
public partial class LogLikelihood;

[Recipe<Small>, MeanSquaredError, Sgd(0.1)]
public partial class SquaredError;

[Recipe<Small>, MeanAbsoluteError, Sgd(0.02)]
public partial class AbsoluteError;

[Recipe<Small>, Huber(Delta = 0.5), Sgd(0.1)]
public partial class HuberError;

[Recipe<Small>, Hinge(Margin = 0.8), Sgd(0.02)]
public partial class HingeMargin;

[Recipe<Small>, KLDivergence, Sgd(0.1)]
public partial class KullbackLeibler;

[Recipe<Small>, Dice, Sgd(0.1)]
public partial class Overlap;

[Recipe<Small>, BinaryCrossEntropy(Weight = 0.5), Dice(Weight = 2), Sgd(0.1)]
public partial class TwoLosses;

// The cases of PyTorch/schedules.py.

[Recipe<Small>, CrossEntropy, Sgd(0.1), Piecewise("300:0.1, 200:0.01, 10:0.001")]
public partial class Pieces;

[Recipe<Small>, CrossEntropy, Sgd(0.1), StepDecay(150, 0.5)]
public partial class Steps;

[Recipe<Small>, CrossEntropy, Sgd(0.1), ExponentialDecay(0.995)]
public partial class Exponential;

[Recipe<Small>, CrossEntropy, Sgd(0.1), PolynomialDecay(0.5)]
public partial class CaffePoly;

[Recipe<Small>, CrossEntropy, Sgd(0.1), PolynomialDecay(2, Length = 600)]
public partial class Polynomial;

[Recipe<Small>, CrossEntropy, Sgd(0.1), InverseTimeDecay(0.01)]
public partial class KerasDecay;

[Recipe<Small>, CrossEntropy, Sgd(0.1), InverseDecay(0.0001, 0.75)]
public partial class CaffeInv;

[Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay(EndRate = 0.001)]
public partial class Cosine;

[Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay(EndRate = 0.001, Period = 100)]
public partial class Restarts;

[Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay(EndRate = 0.001, Period = 100, PeriodFactor = 2)]
public partial class LongerRestarts;

[Recipe<Small>, CrossEntropy, Sgd(0.1), OneCycle]
public partial class Cycle;

[Recipe<Small>, CrossEntropy, Sgd(0.1), OneCycle(Rise = 0.1, StartDivisor = 10, EndDivisor = 100)]
public partial class ShortCycle;

[Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(50, PerStep = true, From = 0.1), CosineDecay(EndRate = 0.001)]
public partial class WarmCosine;
