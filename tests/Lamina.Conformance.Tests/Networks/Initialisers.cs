namespace Lamina.Conformance.Tests.Networks;

[Network, Input(3, 8, 8)]
[Conv2D(5, 3, KernelInit = Init.Orthogonal, BiasInit = Init.Constant, BiasValue = 0.1, Name = "wide"), ReLU]
[Conv2D(100, 3, KernelInit = Init.Orthogonal, BiasInit = Init.Normal, BiasMean = 1, BiasStd = 0.5, Name = "tall"), ReLU]
[GlobalAvgPool2D, Dense(100, KernelInit = Init.Orthogonal, Name = "square")]
[Dense(200, KernelInit = Init.Normal, KernelMean = 2, KernelStd = 0.5, Name = "normal")]
[Dense(100, KernelInit = Init.TruncatedNormal, KernelMean = 1, KernelStd = 0.5, Name = "truncated")]
[Dense(200, KernelInit = Init.Uniform, KernelMin = -0.5, KernelMax = 1.5, BiasInit = Init.Uniform, BiasMin = 1, BiasMax = 2, Name = "uniform")]
[Dense(2, KernelInit = Init.Constant, KernelValue = 0.25, Name = "constant")]
public partial class EveryInitialiser;
