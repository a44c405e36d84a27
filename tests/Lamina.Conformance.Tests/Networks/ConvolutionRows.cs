namespace Lamina.Conformance.Tests.Networks;

// Convolutions of other kinds than Conv1D to Conv3D.

[Network, Input(4, 3, 4)]
[ConvTranspose2D(6, 3, Stride = new[] { 2, 3 }, Padding = new[] { 1, 0 }, OutputPadding = new[] { 1, 2 }, Dilation = new[] { 2, 1 }, Groups = 2, Bias = false)]
public partial class TransposedConvolution;

[Network, Input(2, 5)]
[ConvTranspose1D(3, 4, Stride = 3, Padding = 1, OutputPadding = 2)]
public partial class TransposedConvolutionOfSignal;

/// <summary>TensorFlow's Same cuts the odd cell after.</summary>
[Network, Input(2, 3, 4)]
[ConvTranspose2D(3, 3, Stride = 2, Padding = Same)]
public partial class TransposedConvolutionPaddedUnevenly;

[Network, Input(2, 5)]
[ConvTranspose1D(3, 6, Stride = 3, Padding = Same)]
public partial class TransposedConvolutionOfSignalPaddedUnevenly;

/// <summary>With a kernel below the stride Same adds cells that hold nothing but the bias.</summary>
[Network, Input(2, 3, 3)]
[ConvTranspose2D(2, 1, Stride = 3, Padding = Same)]
public partial class TransposedConvolutionWithGaps;

[Network, Input(2, Any, Any)]
[ConvTranspose2D(4, 4, Stride = 2, Padding = 1), ReLU, ConvTranspose2D(3, 3, Stride = 2, Padding = Same), GlobalAvgPool2D]
public partial class TransposedConvolutionOfAnySize;

[Network, Input(3, 6, 5)]
[DepthwiseConv2D(3, Multiplier = 2, Stride = 2, Padding = 1)]
public partial class DepthwiseConvolutionWithMultiplier;

[Network, Input(3, 7, 6)]
[DepthwiseConv2D(new[] { 3, 2 }, Stride = 2, Padding = Same, Bias = false), ReLU]
public partial class DepthwiseConvolutionPaddedUnevenly;

[Network, Input(2, 5, 5)]
[SeparableConv2D(3, 3, Multiplier = 2)]
public partial class SeparableConvolutionWithMultiplier;

[Network, Input(2, 8, 8)]
[SeparableConv2D(3, 3, Stride = 2, Padding = Same, Bias = false), BatchNorm, ReLU]
public partial class SeparableConvolutionPaddedUnevenly;
