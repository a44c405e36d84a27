namespace Lamina.Benchmarks;

// The networks that are compared. They are those of samples/02-Zoo without dropout, whose masks would give each contender other losses, and with
// PyTorch's padding, the same on both sides.

[Network, Input(1, 28, 28), Classes(10)]
[Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2), Conv2D(16, 5), ReLU, MaxPool2D(2)]
[Flatten, Dense(120), ReLU, Dense(84), ReLU, Dense(10)]
[CrossEntropy, Adam(1e-3)]
public partial class LeNet;

[Network, Input(1, 28, 28), Classes(10)]
[Flatten, Dense(512), ReLU, Dense(512), ReLU, Dense(10)]
[CrossEntropy, Adam(1e-3)]
public partial class Mlp;

[Network, Input(1, 28, 28), Classes(2)]
[Conv2D(64, 3), MaxPool2D(3, Stride = 1), Conv2D(128, 5), MaxPool2D(2), Conv2D(256, 3), MaxPool2D(3, Stride = 1), Conv2D(512, 5), MaxPool2D(2, Stride = 1)]
[Conv2D(256, 1, Groups = 2), ReLU, Conv2D(2, 1)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9)]
public partial class MatConvNet;

[Network, Input(3, 32, 32), Classes(10)]
[Use<ConvNormReLU>(64), Use<ConvNormReLU>(64), MaxPool2D(2), Use<ConvNormReLU>(128), Use<ConvNormReLU>(128), MaxPool2D(2)]
[Use<ConvNormReLU>(256, Repeat = 3), MaxPool2D(2), Use<ConvNormReLU>(512, Repeat = 3), MaxPool2D(2), Use<ConvNormReLU>(512, Repeat = 3), MaxPool2D(2)]
[Flatten, Dense(512), BatchNorm, ReLU, Dense(10)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9)]
public partial class Vgg16;

[Network, Input(3, 32, 32), Classes(10)]
[Use<ConvNormReLU>(64), MaxPool2D(3, Stride = 2, Padding = 1)]
[Use<Stage>(64, 1), Use<Stage>(128), Use<Stage>(256), Use<Stage>(512)]
[GlobalMaxPool2D, Dense(512), BatchNorm, ReLU, Dense(10)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9)]
public partial class CifarResNet18;

[Block]
[Conv2D(nameof(filters), 3, Padding = 1), BatchNorm, ReLU]
public partial class ConvNormReLU(int filters);

[Block]
[Branch, Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1), BatchNorm]
[Branch, Conv2D(nameof(channels), 1, Stride = nameof(stride)), BatchNorm]
[Add, ReLU]
[Branch, Conv2D(nameof(channels), 3, Padding = 1), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1), BatchNorm]
[Add, ReLU]
public partial class Stage(int channels, int stride = 2);
