namespace Lamina.Conformance.Tests.Networks;

/// <summary>What a profile has to get right: a value that two layers read, rectifiers that write over theirs, a norm's statistics, dropout's chance, a view.</summary>
[Network, Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0), Conv2D(8, 3, Stride = 2), BatchNorm, ReLU]
[Branch, Conv2D(8, 3, Padding = Same), ReLU]
[Branch]
[Add, ReLU, MaxPool2D(2), Flatten, Dense(32), ReLU, Dropout(0.5), Dense(10)]
[CrossEntropy, Adam(1e-3)]
public partial class Profiled;
