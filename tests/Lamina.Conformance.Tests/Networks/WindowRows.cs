namespace Lamina.Conformance.Tests.Networks;

// Windows over one axis and over three.

/// <summary>Two written extents are C×L for a layer over one axis.</summary>
[Network, Input(4, 20)]
[Conv1D(6, 3, Stride = 2, Padding = 1, Dilation = 2, Groups = 2)]
public partial class ConvolutionOfSignal;

[Network, Input(2, 13)]
[Rescale(0.5), Conv1D(3, 6, Stride = 5, Padding = Same), ReLU, Conv1D(2, 1), BatchNorm]
public partial class ConvolutionOfSignalPaddedUnevenly;

[Network, Input(2, 5, 7, 6)]
[Conv3D(4, new[] { 1, 3, 2 }, Stride = new[] { 1, 2, 1 }, Padding = new[] { 0, 1, 1 })]
public partial class ConvolutionOfVolume;

[Network, Input(2, 5, 5, 5)]
[Conv3D(3, 2, Padding = Same, Bias = false), BatchNorm, ReLU, Conv3D(2, 3, Dilation = 2)]
public partial class ConvolutionOfVolumePaddedUnevenly;

[Network, Input(2, 13)]
[MaxPool1D(3, Stride = 2, Padding = 1, CeilMode = true)]
public partial class MaximumOfSignal;

[Network, Input(2, 14)]
[AvgPool1D(3, Stride = 2, Padding = 1, CountIncludePad = false)]
public partial class MeanOfSignal;

[Network, Input(2, 14)]
[AvgPool1D(3, Stride = 2, Padding = Same)]
public partial class MeanOfSignalPaddedUnevenly;

[Network, Input(2, 5, 7, 6)]
[MaxPool3D(2)]
public partial class MaximumOfVolume;

[Network, Input(2, 5, 7, 6)]
[MaxPool3D(new[] { 2, 3, 1 }, Stride = new[] { 1, 2, 1 }, Padding = new[] { 1, 1, 0 }, CeilMode = true)]
public partial class MaximumOfVolumeWithUnequalAxes;

[Network, Input(1, 4, 5, 6)]
[MaxPool3D(2, Padding = Same)]
public partial class MaximumOfVolumePaddedUnevenly;

[Network, Input(2, 5, 7, 6)]
[AvgPool3D(new[] { 2, 3, 3 }, Stride = 2, Padding = 1)]
public partial class MeanOfVolumeThatCountsPadding;

[Network, Input(2, 5, 6, 6)]
[AvgPool3D(3, Stride = 2, Padding = 1, CountIncludePad = false, CeilMode = true)]
public partial class MeanOfVolumeThatSkipsPadding;

[Network, Input(1, 4, 6, 6)]
[AvgPool3D(3, Stride = 2, Padding = Same)]
public partial class MeanOfVolumePaddedUnevenly;

[Network, Input(2, Any, Any, Any)]
[Conv3D(3, 2, Padding = Same), MaxPool3D(3, Stride = 2, Padding = Same), AvgPool3D(2, Padding = Same), GlobalMaxPool3D]
public partial class VolumeOfAnySize;

[Network, Input(5, 12)]
[GlobalAvgPool1D]
public partial class GlobalMeanOfSignal;

[Network, Input(5, 12)]
[GlobalMaxPool1D]
public partial class GlobalMaximumOfSignal;

[Network, Input(5, 3, 4, 2)]
[GlobalAvgPool3D(KeepDims = true)]
public partial class GlobalMeanOfVolumeKept;

[Network, Input(5, 3, 4, 2)]
[GlobalMaxPool3D]
public partial class GlobalMaximumOfVolume;

[Network, Input(5, 3, 4, 2)]
[GlobalMaxPool3D(KeepDims = true), Conv3D(3, 1), Flatten, Dense(2)]
public partial class GlobalMaximumOfVolumeKept;
