namespace Lamina.Conformance.Tests.Fitting;

/// <summary>Two numbers from four.</summary>
[Network, Input(4)]
[Dense(16), Tanh, Dense(2)]
[MeanSquaredError, Mae, Rmse, R2, Adam(0.01), Train(Epochs = 40, BatchSize = 32)]
public partial class Regressor;

[Network, Input(6)]
[Dense(8), BatchNorm, ReLU, Dense(1)]
[MeanSquaredError, Adam(0.01), Train(Epochs = 1, BatchSize = 4)]
public partial class Normed;

/// <summary>A recipe whose steps are too small to learn anything.</summary>
[Recipe<Regressor>, MeanSquaredError, Sgd(1e-9), Train(Epochs = 1, BatchSize = 32)]
public partial class StandingStill;

/// <summary>One of three classes for each pixel.</summary>
[Network, Input(1, 8, 8), Classes(3)]
[Conv2D(16, 1), ReLU, Conv2D(3, 1)]
[CrossEntropy, TopK(2), F1, Auroc, Adam(0.02), Train(Epochs = 15, BatchSize = 8)]
public partial class Segmenter;

/// <summary>A yes or no for each pixel.</summary>
[Network, Input(1, 8, 8)]
[Conv2D(8, 1), ReLU, Conv2D(1, 1)]
[Dice, BinaryAccuracy, Adam(0.02), Train(Epochs = 15, BatchSize = 8)]
public partial class MaskFinder;

[Recipe<Regressor>, MeanSquaredError, Sgd(0.1), ReduceOnPlateau(Factor = 0.5, Patience = 0, Threshold = 0.99, MinRate = 0.03), Train(Epochs = 5, BatchSize = 32)]
public partial class OnPlateau;

[Recipe<Regressor>, MeanSquaredError, Mae, Metric<RisesOnce>, Adam(0.01), EarlyStopping(2), Train(Epochs = 10, BatchSize = 32, Monitor = nameof(RisesOnce))]
public partial class Monitoring;

/// <summary>The steps of <see cref="StandingStill"/>, judged by a metric that it has not.</summary>
[Recipe<Regressor>, MeanSquaredError, Mae, Metric<RisesOnce>, Sgd(1e-9), EarlyStopping(2), Train(Epochs = 10, BatchSize = 32, Monitor = nameof(RisesOnce))]
public partial class StandingStillWithPeak;

[Recipe<Regressor>, MeanSquaredError, Sgd(0.1), Ema(0.8), Train(Epochs = 2, BatchSize = 32)]
public partial class OfMeans;

// Recipes of which a resumed run must take up everything again. 96 samples are six steps an epoch.

[Recipe<Regressor>, MeanSquaredError, Adam(0.02), Ema(0.9), ReduceOnPlateau(Factor = 0.5, Patience = 0, Threshold = 0.99)]
[Train(Epochs = 3, BatchSize = 16, Accumulate = 4, EvalEverySteps = 5)]
public partial class Gathering;

[Recipe<Regressor>, MeanSquaredError, Sgd(0.05, Momentum = 0.9, RateInVelocity = true), ExponentialDecay(0.7, PerStep = true), Train(Epochs = 3, BatchSize = 16, Accumulate = 4)]
public partial class WithVelocity;

/// <summary>The rule of <see cref="WithVelocity"/> at other rates and for longer.</summary>
[Recipe<Regressor>, MeanSquaredError, Sgd(0.02, RateInVelocity = true, Momentum = 0.9), CosineDecay, Train(Epochs = 4, BatchSize = 16, Accumulate = 4)]
public partial class WithVelocityOn;

[Recipe<Regressor>, MeanSquaredError, Sgd(0.05, Momentum = 0.9, RateInVelocity = true), ExponentialDecay(0.7, PerStep = true), Train(Epochs = 3, BatchSize = 16)]
public partial class WithVelocityAtOnce;

[Recipe<Regressor>, MeanAbsoluteError, Adam(0.02), Ema(0.9), Train(Epochs = 3, BatchSize = 16, Accumulate = 4)]
public partial class GatheringDistances;

[Recipe<Regressor>, MeanSquaredError, AdamW(0.02, EpsilonHat = true, AmsGrad = true), Train(Epochs = 3, BatchSize = 16)]
public partial class WithEpsilonHat;

[Recipe<Regressor>, MeanSquaredError, RmsProp(0.01, Momentum = 0.5, Centered = true, EpsilonUnderRoot = true), Train(Epochs = 3, BatchSize = 16)]
public partial class UnderRoot;

[Recipe<Regressor>, MeanSquaredError, Adam(0.02), Train(Epochs = 3, BatchSize = 16, Precision = Precision.BFloat16)]
public partial class InBFloat16;

/// <summary>A recipe for a network that another assembly declares.</summary>
[Recipe<Zoo.Reports.FneishKeras>, CrossEntropy, Adam(1e-3), Train(Epochs = 8, BatchSize = 20)]
public partial class FneishAgain;

// A network over six numbers, and the same one that gets them as two inputs.

[Network, Input(6), Classes(3)]
[Dense(16), Tanh, Dense(3)]
[CrossEntropy, Adam(0.03), TopK(2), Train(Epochs = 6, BatchSize = 12)]
public partial class SumsTogether;

[Network, Input(3, Name = "left"), Input(3, Name = "right"), Classes(3)]
[Concat("left"), Dense(16), Tanh, Dense(3)]
[CrossEntropy, Adam(0.03), TopK(2), Train(Epochs = 6, BatchSize = 12)]
public partial class SumsApart;

/// <summary>The same, with two outputs that answer something else: how large two sums are, and whether the first is positive.</summary>
[Network, Input(3, Name = "left"), Input(3, Name = "right"), Classes(3)]
[Concat("left"), Dense(16), Tanh(Name = "trunk"), Dense(2), Output("sums"), From("trunk")]
[Dense(2), Output("sign"), From("trunk"), Dense(3)]
[CrossEntropy, MeanSquaredError(Output = "sums"), CrossEntropy(Output = "sign", OwnTarget = true), Adam(0.03), Train(Epochs = 10, BatchSize = 12)]
public partial class SumsAndMore;

/// <summary>An auxiliary head that shares the main target, and one that has the same target for its own.</summary>
[Network, Input(6), Classes(3)]
[Dense(16), Tanh(Name = "trunk"), Dense(3), Output("early"), From("trunk"), Dense(3)]
public partial class WithEarly;

[Recipe<WithEarly>, CrossEntropy, CrossEntropy(Output = "early", Weight = 0.5), Adam(0.03), Train(Epochs = 3, BatchSize = 12)]
public partial class Shared;

[Recipe<WithEarly>, CrossEntropy, CrossEntropy(Output = "early", Weight = 0.5, OwnTarget = true), Adam(0.03), Train(Epochs = 3, BatchSize = 12)]
public partial class Apart;

/// <summary>A map beside a class.</summary>
[Network, Input(1, 8, 8), Classes(2)]
[Conv2D(4, 3, Padding = Same), ReLU(Name = "trunk"), Conv2D(1, 1), Output("mask"), From("trunk"), GlobalAvgPool2D, Dense(2)]
[CrossEntropy, BinaryCrossEntropy(Output = "mask", OwnTarget = true), Adam(0.03), Train(Epochs = 8, BatchSize = 8)]
public partial class Masked;

/// <summary>Pixels beside a word.</summary>
[Network, Input<MnistImage>(Name = "image"), Input(4, Name = "word", Vocabulary = 9), Classes(3)]
[Embedding(5), MeanOverTokens(Name = "meaning"), From("image"), Rescale(1 / 255.0), Conv2D(4, 5, Stride = 4), ReLU, GlobalAvgPool2D, Concat("meaning"), Dense(3), Output("early")]
[ReLU, Dense(3)]
[CrossEntropy, CrossEntropy(Output = "early", Weight = 0.5), Adam(0.03), Train(Epochs = 2, BatchSize = 12)]
public partial class ImageAndWord;
