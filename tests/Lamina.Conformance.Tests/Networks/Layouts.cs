namespace Lamina.Conformance.Tests.Networks;

// Each network twice, in the planned layout and in PyTorch's. The blocks hold all layers, so that only the layout differs.

/// <summary>One colour, pools, grouped kernels, a kernel too heavy to stand channels last behind one that does, and a flatten.</summary>
[Block]
[Conv2D(16, 5, Padding = 2), ReLU, MaxPool2D(2), LocalResponseNorm(5)]
[Conv2D(32, 3, Groups = 2), ReLU, AvgPool2D(2)]
[Conv2D(32, 3, Padding = 1), PReLU, MaxPool2D(3)]
[Conv2D(256, 2), ReLU, Flatten, Dense(10)]
public partial class PoolingTrunk;

/// <summary><see cref="PoolingTrunk"/>, planned.</summary>
[Network, Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0), Use<PoolingTrunk>]
[CrossEntropy, Adam(2e-3), Train(Epochs = 1, BatchSize = 32)]
public partial class PlannedPooling;

/// <summary><see cref="PoolingTrunk"/> in PyTorch's layout.</summary>
[Network(Layout = MemoryLayout.Contiguous), Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0), Use<PoolingTrunk>]
[CrossEntropy, Adam(2e-3), Train(Epochs = 1, BatchSize = 32)]
public partial class ContiguousPooling;

/// <summary>Joined branches with norms. A rectifier's gradient jumps at zero, where rounding chooses the side; SiLU's does not, so what differs is the layout's doing.</summary>
[Block]
[Branch, Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, SiLU,
         Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm]
[Branch, Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false), BatchNorm]
[Add, SiLU]
public partial class SmoothResidual(int channels, int stride = 1);

/// <summary>A residual network, whose norms keep it in the plain layout.</summary>
[Block]
[Conv2D(8, 3, Padding = 1, Bias = false), BatchNorm, SiLU]
[Use<SmoothResidual>(8), Use<SmoothResidual>(16, 2)]
[GlobalAvgPool2D, Dense(10)]
public partial class ResidualTrunk;

/// <summary><see cref="ResidualTrunk"/>, planned.</summary>
[Network, Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0), Use<ResidualTrunk>]
[CrossEntropy, Sgd(0.05), Train(BatchSize = 32)]
public partial class PlannedResidual;

/// <summary><see cref="ResidualTrunk"/>, channels last in spite of its norms.</summary>
[Network(Layout = MemoryLayout.ChannelsLast), Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0), Use<ResidualTrunk>]
[CrossEntropy, Sgd(0.05), Train(BatchSize = 32)]
public partial class ChannelsLastResidual;

/// <summary><see cref="ResidualTrunk"/> in PyTorch's layout.</summary>
[Network(Layout = MemoryLayout.Contiguous), Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0), Use<ResidualTrunk>]
[CrossEntropy, Sgd(0.05), Train(BatchSize = 32)]
public partial class ContiguousResidual;

/// <summary>Down and up again: strides, depthwise kernels, a transposed convolution and a concat of both ways.</summary>
[Block]
[Conv2D(16, 3, Padding = 1, Bias = false), InstanceNorm, ReLU(Name = "fine")]
[DepthwiseConv2D(3, Padding = 1, Stride = 2), SiLU, Conv2D(32, 1, Bias = false), InstanceNorm, SiLU]
[ConvTranspose2D(16, 2, Stride = 2), ReLU, Concat("fine")]
[Conv2D(32, 3, Stride = 2), ReLU, GlobalAvgPool2D, Dense(10)]
public partial class ReturningTrunk;

/// <summary><see cref="ReturningTrunk"/>, planned.</summary>
[Network, Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0), Use<ReturningTrunk>]
[CrossEntropy, Sgd(0.05), Train(BatchSize = 32)]
public partial class PlannedReturning;

/// <summary><see cref="ReturningTrunk"/> in PyTorch's layout.</summary>
[Network(Layout = MemoryLayout.Contiguous), Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0), Use<ReturningTrunk>]
[CrossEntropy, Sgd(0.05), Train(BatchSize = 32)]
public partial class ContiguousReturning;
