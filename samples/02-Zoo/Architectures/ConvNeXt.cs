namespace Zoo.Architectures;

// Liu et al. 2022, "A ConvNet for the 2020s": the tiny one, with torchvision's keys. A dense layer on a map acts on its channels.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(96, 4, Stride = 4, Name = "features.0.0"), LayerNorm(Epsilon = 1e-6, Name = "features.0.1")]
[Use<ConvNeXtBlock>(96, Name = "features.1.0", Repeat = 3), Use<ConvNeXtDownsample>(192, Name = "features.2")]
[Use<ConvNeXtBlock>(192, Name = "features.3.0", Repeat = 3), Use<ConvNeXtDownsample>(384, Name = "features.4")]
[Use<ConvNeXtBlock>(384, Name = "features.5.0", Repeat = 9), Use<ConvNeXtDownsample>(768, Name = "features.6")]
[Use<ConvNeXtBlock>(768, Name = "features.7.0", Repeat = 3)]
[GlobalAvgPool2D, LayerNorm(Epsilon = 1e-6, Name = "classifier.0"), Dense(1000, Name = "classifier.2")]
public partial class ConvNeXtTiny;

[Block]
[Branch, DepthwiseConv2D(7, Padding = 3, Name = "block.0"), LayerNorm(Epsilon = 1e-6, Name = "block.2")]
[Dense("channels * 4", Name = "block.3"), GELU, Dense(nameof(channels), Name = "block.5"), LayerScale(1e-6, Name = "layer_scale", Bare = true), StochasticDepth(0.1)]
[Add]
public partial class ConvNeXtBlock(int channels);

[Block]
[LayerNorm(Epsilon = 1e-6, Name = "0"), Conv2D(nameof(channels), 2, Stride = 2, Name = "1")]
public partial class ConvNeXtDownsample(int channels);
