namespace Zoo.Architectures;

// Liu et al. 2022, "A ConvNet for the 2020s": the tiny one. A dense layer on a map acts on its channels.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(96, 4, Stride = 4), LayerNorm(Epsilon = 1e-6)]
[Use<ConvNeXtBlock>(96, Repeat = 3), Use<ConvNeXtDownsample>(192)]
[Use<ConvNeXtBlock>(192, Repeat = 3), Use<ConvNeXtDownsample>(384)]
[Use<ConvNeXtBlock>(384, Repeat = 9), Use<ConvNeXtDownsample>(768)]
[Use<ConvNeXtBlock>(768, Repeat = 3)]
[GlobalAvgPool2D, LayerNorm(Epsilon = 1e-6), Dense(1000)]
public partial class ConvNeXtTiny;

[Block]
[Branch, DepthwiseConv2D(7, Padding = 3), LayerNorm(Epsilon = 1e-6), Dense("channels * 4"), GELU, Dense(nameof(channels)), LayerScale(1e-6), StochasticDepth(0.1)]
[Add]
public partial class ConvNeXtBlock(int channels);

[Block]
[LayerNorm(Epsilon = 1e-6), Conv2D(nameof(channels), 2, Stride = 2)]
public partial class ConvNeXtDownsample(int channels);
