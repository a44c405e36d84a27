namespace Zoo.Architectures;

// Tan and Le 2019, "EfficientNet: Rethinking Model Scaling", B0. The squeeze of a stage is a quarter of the channels that enter it.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, SiLU]
[Use<FirstMbConv>(16)]
[Use<MbConv>(24, 3, 2), Use<MbConvResidual>(24, 3, 0.025)]
[Use<MbConv>(40, 5, 2), Use<MbConvResidual>(40, 5, 0.05)]
[Use<MbConv>(80, 3, 2), Use<MbConvResidual>(80, 3, 0.075), Use<MbConvResidual>(80, 3, 0.0875)]
[Use<MbConv>(112, 5, 1), Use<MbConvResidual>(112, 5, 0.1125), Use<MbConvResidual>(112, 5, 0.125)]
[Use<MbConv>(192, 5, 2), Use<MbConvResidual>(192, 5, 0.15), Use<MbConvResidual>(192, 5, 0.1625), Use<MbConvResidual>(192, 5, 0.175)]
[Use<MbConv>(320, 3, 1)]
[Conv2D(1280, 1, Bias = false), BatchNorm, SiLU]
[GlobalAvgPool2D, Dropout(0.2), Dense(1000)]
public partial class EfficientNetB0;

[Block]
[DepthwiseConv2D(3, Padding = 1, Bias = false), BatchNorm, SiLU, Use<SqueezeExcite>("input / 4", "input")]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm]
public partial class FirstMbConv(int channels);

/// <summary>Widens six times, convolves each channel by itself, gates the channels, narrows.</summary>
[Block]
[Conv2D("input * 6", 1, Bias = false), BatchNorm, SiLU]
[DepthwiseConv2D(nameof(kernel), Stride = nameof(stride), Padding = "(kernel - 1) / 2", Bias = false), BatchNorm, SiLU, Use<SqueezeExcite>("input / 24", "input")]
[Conv2D(nameof(channels), 1, Bias = false), BatchNorm]
public partial class MbConv(int channels, int kernel, int stride);

[Block]
[Branch, Use<MbConv>(nameof(channels), nameof(kernel), 1), StochasticDepth(nameof(rate)), Add]
public partial class MbConvResidual(int channels, int kernel, double rate);

/// <summary>A gate for each channel from the means of all (Hu et al. 2018).</summary>
[Block]
[Branch, GlobalAvgPool2D(KeepDims = true), Conv2D(nameof(squeeze), 1), SiLU, Conv2D(nameof(channels), 1), Sigmoid, Multiply]
public partial class SqueezeExcite(int squeeze, int channels);
