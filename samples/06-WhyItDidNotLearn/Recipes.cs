using Why.Fixed;
using Zoo.Reports;

namespace Why;

// How each network was trained, the same as posted and fixed. Where a report states nothing, a line says what is ours. How long is ours in all: 200 steps show
// it, but 400 where Keras's norms (momentum 0.99) must have forgotten what they began with before a test means anything.

/// <summary>Report 0: the port's own recipe without its metric, which counts wrong and cannot read class indices. Its <c>decay</c> is one of the rate.</summary>
[Recipe<KerasPort>]
[CategoricalCrossEntropy, RmsProp(1e-4), InverseTimeDecay(0.0005)]
[Train(MaxSteps = 200)]
public partial class KerasPortRecipe;

/// <inheritdoc cref="KerasPortRecipe"/>
[Recipe<KerasPortFixed>]
[CategoricalCrossEntropy, RmsProp(1e-4), InverseTimeDecay(0.0005)]
[Train(MaxSteps = 200)]
public partial class KerasPortFixedRecipe;

/// <summary>Report 1: Caffe's solver.</summary>
[Recipe<FneishCaffe>]
[CrossEntropy, Biases(Init = Init.Zeros, RateScale = 2, Decay = 0)]
[Sgd(0.01, Momentum = 0.9, WeightDecay = 0.0005), PolynomialDecay(0.5, Length = 3_000_000)]
[Train(BatchSize = 128, MaxSteps = 200)]
public partial class FneishCaffeRecipe;

/// <inheritdoc cref="FneishCaffeRecipe"/>
[Recipe<FneishCaffeFixed>]
[CrossEntropy, Biases(Init = Init.Zeros, RateScale = 2, Decay = 0)]
[Sgd(0.01, Momentum = 0.9, WeightDecay = 0.0005), PolynomialDecay(0.5, Length = 3_000_000)]
[Train(BatchSize = 128, MaxSteps = 200)]
public partial class FneishCaffeFixedRecipe;

/// <summary>Report 2: Nesterov's momentum and Keras's decay of the rate. Rate, decay and batch are ours.</summary>
[Recipe<CifarGoogLeNet>]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true), InverseTimeDecay(1e-6)]
[Train(BatchSize = 16, MaxSteps = 400)]
public partial class GoogLeNetRecipe;

/// <inheritdoc cref="GoogLeNetRecipe"/>
[Recipe<CifarGoogLeNetFixed>]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true), InverseTimeDecay(1e-6)]
[Train(BatchSize = 16, MaxSteps = 400)]
public partial class GoogLeNetFixedRecipe;

/// <summary>Report 3 states no optimizer: this one, and the batch, are ours.</summary>
[Recipe<Vgg16Plain>]
[CrossEntropy, Sgd(0.01, Momentum = 0.9)]
[Train(BatchSize = 16, MaxSteps = 400)]
public partial class Vgg16PlainRecipe;

/// <inheritdoc cref="Vgg16PlainRecipe"/>
[Recipe<Vgg16PlainFixed>]
[CrossEntropy, Sgd(0.01, Momentum = 0.9)]
[Train(BatchSize = 16, MaxSteps = 400)]
public partial class Vgg16PlainFixedRecipe;

/// <summary>Report 4: Adam on Keras's loss of probabilities, which is kept above 1e-7 and has no gradient there.</summary>
[Recipe<DeepCaptchaSame>]
[CategoricalCrossEntropy, Adam(1e-3)]
[Train(BatchSize = 32, MaxSteps = 200)]
public partial class DeepCaptchaRecipe;

/// <inheritdoc cref="DeepCaptchaRecipe"/>
[Recipe<DeepCaptchaFixed>]
[CategoricalCrossEntropy, Adam(1e-3)]
[Train(BatchSize = 32, MaxSteps = 200)]
public partial class DeepCaptchaFixedRecipe;
