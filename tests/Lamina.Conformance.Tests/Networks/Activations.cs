namespace Lamina.Conformance.Tests.Networks;

[Network, Input(10)]
[Dense(8), ReLU6, Dense(8), PReLU, Dense(8), CELU(0.7), Dense(8), GELU(Approximate = true), Dense(8), Mish, Dense(8), Softplus(2, 10), Dense(8), Softsign]
[Dense(8), Hardtanh(-2, 1.5), Dense(8), HardSigmoid, Dense(8), HardSwish, Dense(8), LogSoftmax]
public partial class EveryOtherActivation;

[Network, Input(3, 4, 5)]
[PReLU(PerFeature = true, Slope = 0.1), LogSoftmax]
public partial class SlopePerChannel;

/// <summary>libtorch has a slope for each value of axis 1, which here are the tokens.</summary>
[Network, Input(7, 12)]
[PReLU(PerFeature = true)]
public partial class SlopePerFeatureOfTokens;

// One activation each, for ActivationValueTests.
[Network, Input(6), ReLU6] public partial class OnlyReLU6;
[Network, Input(6), PReLU] public partial class OnlyPReLU;
[Network, Input(6), CELU(0.7)] public partial class OnlyCELU;
[Network, Input(6), GELU(Approximate = true)] public partial class OnlyApproximateGELU;
[Network, Input(6), Mish] public partial class OnlyMish;
[Network, Input(6), Softplus(2, 10)] public partial class OnlySoftplus;
[Network, Input(6), Softsign] public partial class OnlySoftsign;
[Network, Input(6), Hardtanh(-2, 1.5)] public partial class OnlyHardtanh;
[Network, Input(6), HardSigmoid] public partial class OnlyHardSigmoid;
[Network, Input(6), HardSwish] public partial class OnlyHardSwish;
[Network, Input(6), LogSoftmax] public partial class OnlyLogSoftmax;
