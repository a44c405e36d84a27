namespace Lamina.Conformance.Tests.Networks;

[Network, Input(3, 8, 9)]
[Conv2D(6, 3), SpatialDropout(0.4), GaussianNoise(0.1), LayerScale(0.5)]
[Branch, Conv2D(6, 3, Padding = Same), StochasticDepth(0.3), LayerScale]
[Branch]
[Add]
public partial class RegularisedMap;

[Network, Input(7, 12)]
[Dense(6), SpatialDropout(0.4), LayerScale]
public partial class RegularisedTokens;

// One layer each, for RegularisationTests.
[Network, Input(50, 4, 4), SpatialDropout(0.4)] public partial class OnlySpatialDropout;
[Network, Input(20, 50), SpatialDropout(0.4)] public partial class OnlySpatialDropoutOfTokens;
[Network, Input(5, 4, 4), StochasticDepth(0.4)] public partial class OnlyStochasticDepth;
[Network, Input(1000), GaussianNoise(0.5)] public partial class OnlyGaussianNoise;
