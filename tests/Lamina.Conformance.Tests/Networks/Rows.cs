namespace Lamina.Conformance.Tests.Networks;

// One network per behaviour that a row of the table pins; ConformanceTests runs them all.

[Network, Input(3, 13, 11)]
[Conv2D(8, new[] { 3, 5 }, Stride = new[] { 2, 1 }, Padding = new[] { 1, 2 }, Dilation = new[] { 2, 1 })]
public partial class ConvolutionOfUnequalAxes;

[Network, Input(4, 9, 9)]
[Conv2D(8, 3, Groups = 2, Bias = false)]
public partial class ConvolutionInGroups;

/// <summary>13 cells, window 6, stride 5: TensorFlow pads 1 before and 2 after.</summary>
[Network, Input(2, 13, 13)]
[Conv2D(3, 6, Stride = 5, Padding = Same)]
public partial class ConvolutionPaddedUnevenly;

[Network, Input(2, 12, 12)]
[Conv2D(3, 3, Padding = Same)]
public partial class ConvolutionPaddedEvenly;

[Network, Input(2, 12, 10)]
[MaxPool2D(3, Stride = 2)]
public partial class MaximumRoundedDown;

[Network, Input(2, 12, 10)]
[MaxPool2D(3, Stride = 2, CeilMode = true)]
public partial class MaximumRoundedUp;

/// <summary>libtorch drops a last window that would start in the padding.</summary>
[Network, Input(2, 5, 5)]
[MaxPool2D(2, Stride = 3, Padding = 1, CeilMode = true)]
public partial class MaximumRoundedUpWithPadding;

[Network, Input(2, 7, 6)]
[MaxPool2D(2, Stride = 2, Padding = Same)]
public partial class MaximumPaddedUnevenly;

[Network, Input(2, 9, 9)]
[MaxPool2D(new[] { 3, 1 }, Stride = new[] { 2, 1 }, Padding = new[] { 1, 0 })]
public partial class MaximumOfUnequalAxes;

[Network, Input(2, 7, 7)]
[AvgPool2D(3, Stride = 2, Padding = 1)]
public partial class MeanThatCountsPadding;

[Network, Input(2, 7, 7)]
[AvgPool2D(3, Stride = 2, Padding = 1, CountIncludePad = false)]
public partial class MeanThatSkipsPadding;

/// <summary>TensorFlow's mean never counts what it pads.</summary>
[Network, Input(2, 8, 8)]
[AvgPool2D(3, Stride = 2, Padding = Same)]
public partial class MeanPaddedUnevenly;

[Network, Input(5, 6, 7)]
[GlobalAvgPool2D]
public partial class GlobalMean;

[Network, Input(5, 6, 7)]
[GlobalMaxPool2D(KeepDims = true)]
public partial class GlobalMaximumKept;

[Network, Input(5, 6, 7)]
[BatchNorm]
public partial class NormOfMap;

[Network, Input(12)]
[BatchNorm(Affine = false)]
public partial class NormOfVector;

[Network, Input(7, 12)]
[BatchNorm(Momentum = 0.3, Epsilon = 1e-3)]
public partial class NormOfTokens;

[Network, Input(5, 6, 7)]
[Dense(4)]
public partial class DenseOnMap;

[Network, Input(7, 12)]
[Dense(4, Bias = false)]
public partial class DenseOnTokens;

[Network, Input(4, 6)]
[Reshape(-1, 3)]
public partial class ReshapeThatInfers;

[Network, Input(2, 3, 4)]
[Rescale(2, -1), Normalize(new[] { 0.1, 0.2 }, new[] { 0.3, 0.4 })]
public partial class Preprocessing;

[Network, Input(10)]
[Dense(8), LeakyReLU(0.2), Dense(8), ELU(0.7), Dense(8), SELU, Dense(8), GELU, Dense(8), SiLU, Dense(8), Sigmoid, Dense(8), Tanh, Dense(8), Dropout(0.3), Softmax]
public partial class EveryActivation;

[Network, Input(3, 4, 4)]
[Dense(5), Softmax]
public partial class SoftmaxOverChannels;

[Network, Input(3, Any, Any)]
[Conv2D(4, 3, Stride = 2, Padding = Same), ReLU, AvgPool2D(2, Padding = Same), MaxPool2D(2, Padding = Same), GlobalAvgPool2D, Dense(2)]
public partial class AnySize;

/// <summary>A head's trailing 1×1 is dropped at the edge.</summary>
[Network, Input(1, 8, 8), Classes(3)]
[Conv2D(4, 3), ReLU, Conv2D(3, 6)]
[CrossEntropy, Sgd(0.1, Momentum = 0.9, Nesterov = true)]
public partial class ConvolutionalHead;
