namespace Zoo.Architectures;

// Tan and Le 2019, "EfficientNet: Rethinking Model Scaling", B0, with torchvision's keys. The squeeze of a stage is a quarter of the channels that enter it.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(32, 3, Stride = 2, Padding = 1, Bias = false, Name = "features.0.0"), BatchNorm(Name = "features.0.1"), SiLU]
[Use<FirstMbConv>(16, Name = "features.1.0.block")]
[Use<MbConv>(24, 3, 2, Name = "features.2.0.block"), Use<MbConvResidual>(24, 3, 0.0125 * 2, Name = "features.2.1")]
[Use<MbConv>(40, 5, 2, Name = "features.3.0.block"), Use<MbConvResidual>(40, 5, 0.0125 * 4, Name = "features.3.1")]
[Use<MbConv>(80, 3, 2, Name = "features.4.0.block"), Use<MbConvResidual>(80, 3, 0.0125 * 6, Name = "features.4.1"), Use<MbConvResidual>(80, 3, 0.0125 * 7, Name = "features.4.2")]
[Use<MbConv>(112, 5, 1, Name = "features.5.0.block"), Use<MbConvResidual>(112, 5, 0.0125 * 9, Name = "features.5.1"), Use<MbConvResidual>(112, 5, 0.0125 * 10, Name = "features.5.2")]
[Use<MbConv>(192, 5, 2, Name = "features.6.0.block"), Use<MbConvResidual>(192, 5, 0.0125 * 12, Name = "features.6.1")]
[Use<MbConvResidual>(192, 5, 0.0125 * 13, Name = "features.6.2"), Use<MbConvResidual>(192, 5, 0.0125 * 14, Name = "features.6.3")]
[Use<MbConv>(320, 3, 1, Name = "features.7.0.block")]
[Conv2D(1280, 1, Bias = false, Name = "features.8.0"), BatchNorm(Name = "features.8.1"), SiLU]
[GlobalAvgPool2D, Dropout(0.2), Dense(1000, Name = "classifier.1")]
public partial class EfficientNetB0;

[Block]
[DepthwiseConv2D(3, Padding = 1, Bias = false, Name = "0.0"), BatchNorm(Name = "0.1"), SiLU, Use<SqueezeExcite>("input / 4", "input", Name = "1")]
[Conv2D(nameof(channels), 1, Bias = false, Name = "2.0"), BatchNorm(Name = "2.1")]
public partial class FirstMbConv(int channels);

/// <summary>Widens six times, convolves each channel by itself, gates the channels, narrows.</summary>
[Block]
[Conv2D("input * 6", 1, Bias = false, Name = "0.0"), BatchNorm(Name = "0.1"), SiLU]
[DepthwiseConv2D(nameof(kernel), Stride = nameof(stride), Padding = "(kernel - 1) / 2", Bias = false, Name = "1.0"), BatchNorm(Name = "1.1"), SiLU]
[Use<SqueezeExcite>("input / 24", "input", Name = "2")]
[Conv2D(nameof(channels), 1, Bias = false, Name = "3.0"), BatchNorm(Name = "3.1")]
public partial class MbConv(int channels, int kernel, int stride);

[Block]
[Branch, Use<MbConv>(nameof(channels), nameof(kernel), 1, Name = "block"), StochasticDepth(nameof(rate)), Add]
public partial class MbConvResidual(int channels, int kernel, double rate);

/// <summary>A gate for each channel from the means of all (Hu et al. 2018).</summary>
[Block]
[Branch, GlobalAvgPool2D(KeepDims = true), Conv2D(nameof(squeeze), 1, Name = "fc1"), SiLU, Conv2D(nameof(channels), 1, Name = "fc2"), Sigmoid, Multiply]
public partial class SqueezeExcite(int squeeze, int channels);
