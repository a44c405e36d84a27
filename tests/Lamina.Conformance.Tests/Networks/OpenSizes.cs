// In a namespace of their own: the tests of all networks know one size, which does not fit these.
namespace Lamina.Conformance.Tests.Networks.OpenSizes;

/// <summary>Two levels down and up again: multiples of 4, and enough for an unpadded kernel of 3 at the bottom.</summary>
[Network, Input(1, Any, Any)]
[Conv2D(2, 3, Padding = Same, Name = "top"), MaxPool2D(2), Conv2D(4, 3, Padding = Same, Name = "middle"), MaxPool2D(2)]
[Conv2D(4, 3), ConvTranspose2D(4, 3), Upsample2D(2), Concat("middle"), Upsample2D(2), Concat("top"), Conv2D(1, 1)]
[MeanSquaredError, Adam, Train(Epochs = 1, BatchSize = 4)]
public partial class AnyUShape;

[Network, Input(3, Any)]
[Conv1D(2, 5), MaxPool1D(2), Conv1D(4, 5, Stride = 2, Dilation = 2), AvgPool1D(3, Stride = 1), Conv1D(2, 1, Padding = 1)]
public partial class AnyLength;

[Network, Input(1, Any, 16)]
[Conv2D(2, 3, Stride = 2, Padding = Same), MaxPool2D(3, Stride = 2, CeilMode = true), Conv2D(2, new[] { 4, 3 }, Padding = 1), AvgPool2D(new[] { 2, 1 })]
public partial class AnyRoundedUp;

/// <summary>Half of the map on two ways, which agree on some sizes, and a third of it on two others.</summary>
[Network, Input(1, Any, Any)]
[Branch, Conv2D(2, 2, Stride = 2), Branch, Conv2D(2, 3, Stride = 2, Padding = Same), Concat]
[Branch, Conv2D(2, 3, Stride = 3), Branch, Conv2D(2, 1, Stride = 3), Concat]
[GlobalAvgPool2D, Dense(2)]
public partial class AnyOnTwoWays;
