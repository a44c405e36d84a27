namespace Lamina.Benchmarks;

// The networks whose recipe is BFloat16, of the same layers as those beside which they stand: their peers compute in Float32.

[Network, Input(1, 28, 28), Classes(10)]
[Flatten, Dense(512), ReLU, Dense(512), ReLU, Dense(10)]
[CrossEntropy, Adam(1e-3), Train(Precision = Precision.BFloat16)]
public partial class LowMlp;

[Network, Input(1, 28, 28), Classes(2)]
[Conv2D(64, 3), MaxPool2D(3, Stride = 1), Conv2D(128, 5), MaxPool2D(2), Conv2D(256, 3), MaxPool2D(3, Stride = 1), Conv2D(512, 5), MaxPool2D(2, Stride = 1)]
[Conv2D(256, 1, Groups = 2), ReLU, Conv2D(2, 1)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9), Train(Precision = Precision.BFloat16)]
public partial class LowMatConvNet;

[Network, Input(3, 32, 32), Classes(10)]
[Use<ConvNormReLU>(64), Use<ConvNormReLU>(64), MaxPool2D(2), Use<ConvNormReLU>(128), Use<ConvNormReLU>(128), MaxPool2D(2)]
[Use<ConvNormReLU>(256, Repeat = 3), MaxPool2D(2), Use<ConvNormReLU>(512, Repeat = 3), MaxPool2D(2), Use<ConvNormReLU>(512, Repeat = 3), MaxPool2D(2)]
[Flatten, Dense(512), BatchNorm, ReLU, Dense(10)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9), Train(Precision = Precision.BFloat16)]
public partial class LowVgg16;

[Network, Input(3, 32, 32), Classes(10)]
[Use<ConvNormReLU>(64), MaxPool2D(3, Stride = 2, Padding = 1)]
[Use<Stage>(64, 1), Use<Stage>(128), Use<Stage>(256), Use<Stage>(512)]
[GlobalMaxPool2D, Dense(512), BatchNorm, ReLU, Dense(10)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9), Train(Precision = Precision.BFloat16)]
public partial class LowCifarResNet18;
