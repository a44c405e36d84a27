namespace Lamina.Conformance.Tests.Networks;

// Recipes in BFloat16 for networks of this assembly and of the zoo, which stay as they are.

[Recipe<LeNet>, CrossEntropy, Adam(1e-3), Train(BatchSize = 64, Precision = Precision.BFloat16)]
public partial class LowLeNet;

[Recipe<SmallResNet>, CrossEntropy, Sgd(0.05, Momentum = 0.9), Train(Precision = Precision.BFloat16)]
public partial class LowResNet;

[Recipe<SmallTransformer>, CrossEntropy, Adam, Train(Precision = Precision.BFloat16)]
public partial class LowTransformer;

[Recipe<StackedLstm>, CrossEntropy, Adam, Train(Precision = Precision.BFloat16)]
public partial class LowLstm;

[Recipe<TrainedOwnModules>, CrossEntropy, Sgd(0.5), Train(Precision = Precision.BFloat16)]
public partial class LowOwnModules;

[Recipe<WithAuxiliaryHead>, CrossEntropy, CrossEntropy(Output = "aux", Weight = 0.3), Adam(1e-2), Train(BatchSize = 8, Precision = Precision.BFloat16)]
public partial class LowAuxiliaryHead;

[Recipe<TwoInTwoOut>, CrossEntropy, CrossEntropy(Output = "aux", Weight = 0.3), Sgd(0.1), Train(Precision = Precision.BFloat16)]
public partial class LowTwoInTwoOut;

[Recipe<Zoo.Reports.CifarResNet18>, CrossEntropy, Adam, Train(Precision = Precision.BFloat16)]
public partial class LowCifarResNet18;

[Recipe<Zoo.Reports.FneishKeras>, CrossEntropy, Adam, Train(Precision = Precision.BFloat16)]
public partial class LowFneish;

/// <summary>A recipe of its own in BFloat16, and a layer of each kind that the plan tells apart.</summary>
[Network, Input(3, 12, 12, Mean = 0, Std = 1), Classes(4)]
[Normalize(0.1, 2), Conv2D(8, 3, Padding = Same, Name = "first"), BatchNorm, PReLU]
[SeparableConv2D(8, 3, Padding = Same), GroupNorm(2), DepthwiseConv2D(3, Padding = Same), LayerScale(0.5), Add("first")]
[AvgPool2D(3, Stride = 2, Padding = Same), InstanceNorm, Conv2D(8, 1), ReLU6, ConvTranspose2D(6, 2, Stride = 2), LocalResponseNorm(3)]
[Conv2D(6, 1, Name = "wide"), Mish, Upsample2D(2, Mode = Upsampling.Bilinear), Conv2D(6, 2, Stride = 2), Concat("wide")]
[SpatialDropout(0.1), StochasticDepth(0.1), GaussianNoise(0.01), LayerNorm, GELU(Approximate = true), Dense(8), Hardtanh]
[Branch, Conv2D(4, 3), Concat(Crop = true), MaxPool2D(2), Tokens, PositionalEncoding(Learned = true), MultiHeadAttention(2, Dropout = 0.1), Softmax, MeanOverTokens, Dense(4)]
[CrossEntropy, AdamW(1e-3), Train(BatchSize = 8, Precision = Precision.BFloat16)]
public partial class EveryPrecision;
