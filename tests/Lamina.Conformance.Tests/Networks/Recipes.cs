namespace Lamina.Conformance.Tests.Networks;

// The cases of PyTorch/recipes.py, under the same names.

[Network, Input(6), Classes(3)]
[Dense(5), Tanh, Dense(3)]
public partial class Small;

[Network(Conventions = Conventions.Keras), Input(6), Classes(3)]
[Dense(5), Tanh, Dense(3)]
public partial class SmallKeras;

[Network(Conventions = Conventions.Caffe), Input(6), Classes(3)]
[Dense(5, KernelInit = Init.Auto), Tanh, Dense(3, KernelInit = Init.Auto)]
public partial class SmallCaffe;

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

// Forms of other frameworks, which their conventions choose. Epsilons are large, so that their place shows; rates change, so that momentum's form does.

[Recipe<SmallCaffe>, CrossEntropy, Sgd(0.05, Momentum = 0.9, WeightDecay = 0.01), StepDecay(10, 0.5), Biases(RateScale = 2, Decay = 0)]
public partial class CaffeMomentum;

[Recipe<SmallCaffe>, CrossEntropy, Sgd(0.05, Momentum = 0.9, Nesterov = true), StepDecay(10, 0.5)]
public partial class CaffeNesterov;

[Recipe<SmallCaffe>, CrossEntropy, Adam(0.02, Beta1 = 0.9, Epsilon = 1e-3, WeightDecay = 0.01)]
public partial class CaffeAdam;

[Recipe<SmallKeras>, CrossEntropy, Sgd(0.05, Momentum = 0.9), InverseTimeDecay(0.05)]
public partial class KerasMomentum;

[Recipe<SmallKeras>, CrossEntropy, RmsProp(0.005, Epsilon = 1e-3)]
public partial class KerasRmsProp;

[Recipe<SmallKeras>, CrossEntropy, RmsProp(0.005, Rho = 0.95, Momentum = 0.7, Epsilon = 1e-3, Centered = true), InverseTimeDecay(0.05)]
public partial class KerasRmsPropCentered;

[Recipe<SmallKeras>, CrossEntropy, Adagrad(0.1, Epsilon = 1e-2)]
public partial class KerasAdagrad;

[Recipe<SmallKeras>, CrossEntropy, Adam(0.02, Epsilon = 1e-3, AmsGrad = true)]
public partial class KerasAdam;

[Recipe<SmallKeras>, CrossEntropy, AdamW(0.02, Epsilon = 1e-3, WeightDecay = 0.1)]
public partial class KerasAdamW;

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
