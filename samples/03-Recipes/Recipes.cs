// Six recipes from reports of training that failed or surprised, each as its author meant it, but for the length of the run: a sixth of MatConvNet's
// 30 epochs, so its three pieces are 2, 2 and 1 epochs long instead of 10 each. The others state no length, or one of millions of steps.

/// <summary>
/// MatConvNet: N(0, 0.0125) weights, zero biases that learn twice as fast, no decay on norms, momentum 0.9, batches of 256, three rates one after the other.
/// </summary>
[Recipe<DigitNet>]
[CrossEntropy]
[Weights(Init = Init.Normal, Std = 0.0125), Biases(Init = Init.Zeros, RateScale = 2)]
[Sgd(0.01, Momentum = 0.9, WeightDecay = 0.0005, DecayNorms = false), Piecewise("2:0.01, 2:0.001, 1:0.0001")]
[Train(Epochs = 5, BatchSize = 256)]
public partial class MatConvNet;

/// <summary>Its port to Keras: Glorot's weights, RMSprop, and <c>decay=0.0005</c>, which is a decay of the rate and not of the weights.</summary>
[Recipe<DigitNet>]
[CrossEntropy]
[Weights(Init = Init.GlorotUniform)]
[RmsProp(0.0001, Rho = 0.9, Epsilon = 1e-7, EpsilonUnderRoot = true), InverseTimeDecay(0.0005)]
[Train(Epochs = 5, BatchSize = 256)]
public partial class KerasPort;

/// <summary>Keras 1: Adadelta with its rate of 1 and rho of 0.95.</summary>
[Recipe<DigitNet>]
[CrossEntropy]
[Weights(Init = Init.GlorotUniform)]
[Adadelta(1.0, Rho = 0.95, Epsilon = 1e-8)]
[Train(Epochs = 5, BatchSize = 128)]
public partial class KerasAdadelta;

/// <summary>
/// Caffe's solver: <c>xavier</c> weights (variance 1 / fan-in), biases at twice the rate and without decay, <c>lr_policy: "poly"</c> with power 0.5 over 3,000,000 steps, of
/// which this run does the first few hundred; the loss of the last 40 steps is shown every 40, and a test comes every 100 where the report has 4,000.
/// </summary>
[Recipe<DigitNet>]
[CrossEntropy]
[Weights(Init = Init.LeCunNormal), Biases(Init = Init.Zeros, RateScale = 2, Decay = 0)]
[Sgd(0.01, Momentum = 0.9, RateInVelocity = true, WeightDecay = 0.0005), PolynomialDecay(0.5, Length = 3_000_000)]
[Train(Epochs = 5, BatchSize = 128, EvalBatchSize = 64, EvalEverySteps = 100, DisplayEverySteps = 40, AverageLoss = 40)]
public partial class CaffeSolver;

/// <summary>The comparison on CIFAR-10: L2 on kernels, Nesterov's momentum, Keras's decay. The report states no numbers; these are ours.</summary>
[Recipe<DigitNet>]
[CrossEntropy]
[Weights(Init = Init.GlorotUniform, L2 = 0.0005)]
[Sgd(0.01, Momentum = 0.9, Nesterov = true, RateInVelocity = true), InverseTimeDecay(1e-6)]
[Train(Epochs = 5, BatchSize = 128)]
public partial class CifarReport;

/// <summary>The one everybody begins with: Adam, batches of 32.</summary>
[Recipe<DigitNet>]
[CrossEntropy]
[Adam(1e-3)]
[Train(Epochs = 5, BatchSize = 32)]
public partial class PlainAdam;
