namespace Zoo.Architectures;

// Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks", with torchvision's keys.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(32, 3, Stride = 2, Padding = 1, Bias = false, Name = "features.0.0"), BatchNorm(Name = "features.0.1"), ReLU6]
[Use<FirstBottleneck>(16, Name = "features.1.conv")]
[Use<InvertedBottleneck>(24, 2, Name = "features.2.conv"), Use<InvertedResidual>(24, Name = "features.3")]
[Use<InvertedBottleneck>(32, 2, Name = "features.4.conv"), Use<InvertedResidual>(32, Name = "features.5", Repeat = 2)]
[Use<InvertedBottleneck>(64, 2, Name = "features.7.conv"), Use<InvertedResidual>(64, Name = "features.8", Repeat = 3)]
[Use<InvertedBottleneck>(96, 1, Name = "features.11.conv"), Use<InvertedResidual>(96, Name = "features.12", Repeat = 2)]
[Use<InvertedBottleneck>(160, 2, Name = "features.14.conv"), Use<InvertedResidual>(160, Name = "features.15", Repeat = 2)]
[Use<InvertedBottleneck>(320, 1, Name = "features.17.conv")]
[Conv2D(1280, 1, Bias = false, Name = "features.18.0"), BatchNorm(Name = "features.18.1"), ReLU6]
[GlobalAvgPool2D, Dropout(0.2), Dense(1000, Name = "classifier.1")]
public partial class MobileNetV2;

/// <summary>The first bottleneck does not widen before its depthwise convolution.</summary>
[Block]
[DepthwiseConv2D(3, Padding = 1, Bias = false, Name = "0.0"), BatchNorm(Name = "0.1"), ReLU6]
[Conv2D(nameof(channels), 1, Bias = false, Name = "1"), BatchNorm(Name = "2")]
public partial class FirstBottleneck(int channels);

/// <summary>Six times as wide inside as at its ends, which are linear.</summary>
[Block]
[Conv2D("input * 6", 1, Bias = false, Name = "0.0"), BatchNorm(Name = "0.1"), ReLU6]
[DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false, Name = "1.0"), BatchNorm(Name = "1.1"), ReLU6]
[Conv2D(nameof(channels), 1, Bias = false, Name = "2"), BatchNorm(Name = "3")]
public partial class InvertedBottleneck(int channels, int stride);

[Block]
[Branch, Use<InvertedBottleneck>(nameof(channels), 1, Name = "conv"), Add]
public partial class InvertedResidual(int channels);

// Howard et al. 2017, "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications".

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
[Use<DepthwisePointwise>(64, 1), Use<DepthwisePointwise>(128, 2), Use<DepthwisePointwise>(128, 1)]
[Use<DepthwisePointwise>(256, 2), Use<DepthwisePointwise>(256, 1), Use<DepthwisePointwise>(512, 2)]
[Use<DepthwisePointwise>(512, 1, Repeat = 5), Use<DepthwisePointwise>(1024, 2), Use<DepthwisePointwise>(1024, 1)]
[GlobalAvgPool2D, Dense(1000)]
public partial class MobileNetV1;

[Block]
[DepthwiseConv2D(3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 1, Bias = false), BatchNorm, ReLU]
public partial class DepthwisePointwise(int channels, int stride);
