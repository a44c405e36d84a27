namespace Zoo.Architectures;

// He et al. 2016, "Deep Residual Learning for Image Recognition", as torchvision has it: the layers' names are its keys.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool2D(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "layer1.0", Repeat = 2)]
[Use<WideningBlock>(128, Name = "layer2.0"), Use<BasicBlock>(128, Name = "layer2.1")]
[Use<WideningBlock>(256, Name = "layer3.0"), Use<BasicBlock>(256, Name = "layer3.1")]
[Use<WideningBlock>(512, Name = "layer4.0"), Use<BasicBlock>(512, Name = "layer4.1")]
[GlobalAvgPool2D, Dense(1000, Name = "fc")]
public partial class ResNet18;

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool2D(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "layer1.0", Repeat = 3)]
[Use<WideningBlock>(128, Name = "layer2.0"), Use<BasicBlock>(128, Name = "layer2.1", Repeat = 3)]
[Use<WideningBlock>(256, Name = "layer3.0"), Use<BasicBlock>(256, Name = "layer3.1", Repeat = 5)]
[Use<WideningBlock>(512, Name = "layer4.0"), Use<BasicBlock>(512, Name = "layer4.1", Repeat = 2)]
[GlobalAvgPool2D, Dense(1000, Name = "fc")]
public partial class ResNet34;

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool2D(3, Stride = 2, Padding = 1)]
[Use<WideningBottleneck>(64, 1, Name = "layer1.0"), Use<Bottleneck>(64, Name = "layer1.1", Repeat = 2)]
[Use<WideningBottleneck>(128, Name = "layer2.0"), Use<Bottleneck>(128, Name = "layer2.1", Repeat = 3)]
[Use<WideningBottleneck>(256, Name = "layer3.0"), Use<Bottleneck>(256, Name = "layer3.1", Repeat = 5)]
[Use<WideningBottleneck>(512, Name = "layer4.0"), Use<Bottleneck>(512, Name = "layer4.1", Repeat = 2)]
[GlobalAvgPool2D, Dense(1000, Name = "fc")]
public partial class ResNet50;

/// <summary>As He et al. wrote it: the stride stands in the first 1×1 convolution, not in the 3×3 as torchvision has it.</summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool2D(3, Stride = 2, Padding = 1)]
[Use<WideningBottleneckV1>(64, 1, Name = "layer1.0"), Use<Bottleneck>(64, Name = "layer1.1", Repeat = 2)]
[Use<WideningBottleneckV1>(128, Name = "layer2.0"), Use<Bottleneck>(128, Name = "layer2.1", Repeat = 3)]
[Use<WideningBottleneckV1>(256, Name = "layer3.0"), Use<Bottleneck>(256, Name = "layer3.1", Repeat = 5)]
[Use<WideningBottleneckV1>(512, Name = "layer4.0"), Use<Bottleneck>(512, Name = "layer4.1", Repeat = 2)]
[GlobalAvgPool2D, Dense(1000, Name = "fc")]
public partial class ResNet50V1;

[Block]
[Branch, Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm]
[Add, ReLU]
public partial class BasicBlock(int channels);

[Block]
[Branch, Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm]
[Branch, Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm(Name = "downsample.1")]
[Add, ReLU]
public partial class WideningBlock(int channels, int stride = 2);

[Block]
[Branch, Conv2D(nameof(channels), 1, Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
[Conv2D("channels * 4", 1, Bias = false), BatchNorm]
[Add, ReLU]
public partial class Bottleneck(int channels);

[Block]
[Branch, Conv2D(nameof(channels), 1, Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, ReLU]
[Conv2D("channels * 4", 1, Bias = false), BatchNorm]
[Branch, Conv2D("channels * 4", 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm(Name = "downsample.1")]
[Add, ReLU]
public partial class WideningBottleneck(int channels, int stride = 2);

[Block]
[Branch, Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
[Conv2D("channels * 4", 1, Bias = false), BatchNorm]
[Branch, Conv2D("channels * 4", 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm(Name = "downsample.1")]
[Add, ReLU]
public partial class WideningBottleneckV1(int channels, int stride = 2);
