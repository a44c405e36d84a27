namespace Lamina.Conformance.Tests.Networks;

// Normalisations of each sample by itself.

[Network, Input(6)]
[LayerNorm]
public partial class LayerNormOfVector;

[Network, Input(3, 6)]
[LayerNorm(Epsilon = 1e-3)]
public partial class LayerNormOfTokens;

/// <summary>Over the channels of each pixel, as ConvNeXt does.</summary>
[Network, Input(4, 2, 3)]
[LayerNorm(Epsilon = 1e-6)]
public partial class LayerNormOfMap;

[Network, Input(6, 2, 3)]
[GroupNorm(3)]
public partial class GroupNormOfMap;

[Network, Input(3, 6)]
[GroupNorm(2)]
public partial class GroupNormOfTokens;

[Network, Input(3, 2, 4)]
[InstanceNorm(Affine = true)]
public partial class InstanceNormOfMap;

[Network, Input(2, 2, 2, 3)]
[InstanceNorm(Epsilon = 1e-3)]
public partial class InstanceNormOfVolume;

[Network, Input(6, 2, 3)]
[LocalResponseNorm(5, Alpha = 0.5, Beta = 0.6, K = 2)]
public partial class ResponseNorm;

[Network, Input(5, 4)]
[LocalResponseNorm(2)]
public partial class ResponseNormOfSignal;

/// <summary>A dense layer along the channels leaves a transposed volume, which the norm cannot view.</summary>
[Network, Input(3, 4, 6, 8)]
[Dense(8), LocalResponseNorm(6)]
public partial class ResponseNormOfTransposedVolume;

/// <summary>Each ReLU writes over a norm's value, whose gradient must not need it.</summary>
[Network, Input(3, 8, 8)]
[Conv2D(4, 3), LayerNorm, ReLU, Conv2D(4, 1), GroupNorm(2), ReLU, Conv2D(4, 1), InstanceNorm(Affine = true), ReLU, Conv2D(2, 1)]
public partial class NormsBeforeReLU;
