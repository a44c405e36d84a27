namespace Lamina.Conformance.Tests.Networks;

[Block]
[Branch, Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, ReLU,
         Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm]
[Branch, Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false), BatchNorm]
[Add, ReLU]
public partial class Residual(int channels, int stride = 1);

/// <summary>The network of PyTorch/resnet.py, in its layout: another one sums in another order, and a hundred steps multiply what rounding that leaves.</summary>
[Network(Layout = MemoryLayout.Contiguous), Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0)]
[Conv2D(8, 3, Padding = 1, Bias = false), BatchNorm, ReLU]
[Use<Residual>(8), Use<Residual>(16, 2)]
[GlobalAvgPool2D, Dense(10)]
[CrossEntropy, Sgd(0.05, Momentum = 0.9, WeightDecay = 0.0005), Train(BatchSize = 32)]
public partial class SmallResNet;
