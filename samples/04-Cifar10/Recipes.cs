using Zoo.Reports;

// How the report trained its networks, which stand in ../02-Zoo/Reports/Cifar10.cs: L2 on every kernel, SGD with Nesterov's momentum, Keras's decay of the rate. The
// networks have Keras's conventions, and so have these recipes. The report does not state the rate, the decay, the L2 coefficient, the batch size or the augmentation. Ours:
// 0.01, 1e-6 per step, 5e-4 in Keras's meaning (its gradient is 1e-3·w), 128; flips and shifts are in Program.cs. It states the epochs, about 100 and about 150.

[Recipe<Vgg16>]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true), InverseTimeDecay(1e-6), Weights(L2 = 5e-4), Train(Epochs = 100, BatchSize = 128)]
public partial class Vgg16Report;

[Recipe<Vgg16BigConv>]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true), InverseTimeDecay(1e-6), Weights(L2 = 5e-4), Train(Epochs = 100, BatchSize = 128)]
public partial class Vgg16BigConvReport;

[Recipe<CifarGoogLeNet>]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true), InverseTimeDecay(1e-6), Weights(L2 = 5e-4), Train(Epochs = 150, BatchSize = 128)]
public partial class CifarGoogLeNetReport;

[Recipe<CifarResNet18>]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true), InverseTimeDecay(1e-6), Weights(L2 = 5e-4), Train(Epochs = 150, BatchSize = 128)]
public partial class CifarResNet18Report;
