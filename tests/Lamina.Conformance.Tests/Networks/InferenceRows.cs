namespace Lamina.Conformance.Tests.Networks;

// Networks whose inference path holds every kind of layer that the script knows, for InferTests.

[Network, Input(3, 17, 15)]
[Rescale(2, -1), Normalize(0.1, 0.5), BatchNorm]
[Conv2D(8, 3, Padding = Same), BatchNorm, ReLU6]
[DepthwiseConv2D(3, Padding = 1), BatchNorm(Affine = false), LeakyReLU(0.2)]
[Conv2D(8, new[] { 3, 5 }, Stride = new[] { 2, 1 }, Padding = new[] { 1, 2 }, Dilation = new[] { 1, 1 }, Groups = 2, Bias = false), ELU(0.7)]
[Conv2D(8, 3, Stride = 2, Padding = Same), SELU, Conv2D(8, 1), GELU, Conv2D(8, 1), SiLU, Conv2D(8, 1), HardSwish, Conv2D(8, 1), HardSigmoid]
[Conv2D(8, 1), Sigmoid, MaxPool2D(2, Padding = Same), Conv2D(8, 1), Tanh, AvgPool2D(2, Stride = 1), LayerScale(0.3), SpatialDropout(0.2)]
[Conv2D(8, 1), GlobalMaxPool2D, GaussianNoise(0.1), LayerNorm, Dense(6, Bias = false), BatchNorm, ReLU, Dense(5), Softmax]
public partial class InferenceOfEveryLayer;

[Network, Input(3, 12, 12), Classes(4)]
[Conv2D(8, 3, Padding = Same, Name = "a"), ReLU, Conv2D(8, 3, Padding = Same), BatchNorm, Add("a"), ReLU(Name = "b")]
[GlobalAvgPool2D(KeepDims = true), Conv2D(8, 1), Sigmoid, Multiply("b")]
[Branch, Conv2D(4, 1), ReLU]
[Branch, MaxPool2D(3, Stride = 1, Padding = 1), Conv2D(4, 1)]
[Concat, MaxPool2D(2, Stride = 2, CeilMode = true), Dropout(0.5), StochasticDepth(0.2), Conv2D(4, 6), LogSoftmax]
public partial class InferenceOfJoins;

[Network, Input(6, 8)]
[Dense(12), BatchNorm, ReLU, Flatten, Dense(3)]
public partial class InferenceOfTokens;

[Network, Input(1, 12, 12), Classes(3)]
[Conv2D(4, 3), BatchNorm, ReLU, MaxPool2D(2), Flatten, Dense(3)]
[CrossEntropy, Sgd(0.1)]
public partial class InferenceAndTraining;

/// <summary>A recipe in BFloat16, after which the packed part of the script is BFloat16 too.</summary>
[Network, Input(3, 24, 24), Classes(5)]
[Conv2D(8, 3, Padding = Same, Stride = 2), BatchNorm, ReLU, Conv2D(8, 3, Padding = 1), ReLU(Name = "a"), Conv2D(8, 1), Add("a"), MaxPool2D(2), GELU]
[Conv2D(8, 1), Flatten, Dense(5)]
[CrossEntropy, Adam, Train(BatchSize = 8, Precision = Precision.BFloat16)]
public partial class InferenceInBFloat16;

/// <summary>A max pool after ReLU, whose windows overlap and hang over the edge.</summary>
[Network, Input(1, 13, 13), Classes(3)]
[Conv2D(4, 3), ReLU, MaxPool2D(3, Stride = 2, Padding = 1), Flatten, Dense(3)]
[CrossEntropy, Sgd(0.1)]
public partial class RectifiedPool;
