namespace Lamina.Conformance.Tests.Networks;

// Layers that change the size of a map without learning.

[Network, Input(2, 7, 5)]
[AdaptiveAvgPool2D(new[] { 3, 4 })]
public partial class AdaptiveMean;

[Network, Input(2, 7, 5)]
[AdaptiveMaxPool2D(3)]
public partial class AdaptiveMaximum;

/// <summary>More parts than cells: PyTorch repeats.</summary>
[Network, Input(2, Any, Any)]
[AdaptiveAvgPool2D(20), Flatten, Dense(2)]
public partial class AdaptiveMeanOfAnySize;

[Network, Input(2, 2, 3)]
[Upsample2D(new[] { 2, 3 })]
public partial class NearestByFactor;

[Network, Input(2, 2, 3)]
[Upsample2D(2, Mode = Upsampling.Bilinear)]
public partial class BilinearByFactor;

[Network, Input(2, 3, 3)]
[Upsample2D(Size = new[] { 5, 4 }, Mode = Upsampling.Bilinear, AlignCorners = true)]
public partial class BilinearToSizeWithCorners;

[Network, Input(2, 2, 3)]
[ZeroPad2D(new[] { 1, 2, 3, 0 })]
public partial class Zeros;

[Network, Input(2, 5, 6)]
[Crop2D(new[] { 1, 2, 3, 0 })]
public partial class Cropped;

/// <summary>Nothing to do is done on a value of its own.</summary>
[Network, Input(2, 5, 6)]
[ZeroPad2D(0), Crop2D(0), Upsample2D(1)]
public partial class Untouched;

[Network, Input(2, Any, Any)]
[Upsample2D(2), ZeroPad2D(new[] { 1, 0 }), Crop2D(new[] { 2, 1 }), Conv2D(3, 3), GlobalMaxPool2D]
public partial class BordersOfAnySize;

/// <summary>What a branch shortened, the fork is cut to, an odd cell at the end.</summary>
[Network, Input(2, 8, 7)]
[Conv2D(3, 1), Branch, Conv2D(4, new[] { 4, 3 })]
[Concat(Crop = true)]
public partial class CroppedJoin;

/// <summary>Tokens have no map to cut: their features are joined as they are.</summary>
[Network, Input(3, 4)]
[MultiHeadAttention(1), Branch, LayerNorm]
[Concat(Crop = true)]
public partial class JoinedTokens;

/// <summary>A gate for each channel (Hu et al. 2018): an extent of 1 stretches.</summary>
[Network, Input(4, 5, 6)]
[Branch, GlobalAvgPool2D(KeepDims = true), Conv2D(4, 1), Sigmoid]
[Multiply]
public partial class GatedChannels;
