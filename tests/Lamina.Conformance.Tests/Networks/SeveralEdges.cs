namespace Lamina.Conformance.Tests.Networks;

/// <summary>Two inputs, three outputs, of which one is a map's head, one learns nothing of its own.</summary>
[Network, Input(1, 8, 8, Name = "image"), Input(3, Name = "meta"), Classes(4)]
[From("image"), Conv2D(6, 3), ReLU(Name = "map"), Output("map"), GlobalAvgPool2D(Name = "features")]
[From("map"), Conv2D(4, 1), GlobalAvgPool2D(KeepDims = true), Output("aux")]
[From("features"), Concat("meta"), Dense(8), ReLU, Dense(4)]
[CrossEntropy, CrossEntropy(Output = "aux", Weight = 0.3, LabelSmoothing = 0.1), Sgd(0.1)]
public partial class TwoInTwoOut;

/// <summary>An input that C# checks by its type, and one that is checked when it arrives, of any length.</summary>
[Network, Input<MnistImage>(Name = "image"), Input(Any, 3, Name = "steps"), Classes(4)]
[From("image"), Rescale(1 / 255.0), Conv2D(4, 5, Stride = 3), ReLU, GlobalAvgPool2D(Name = "seen")]
[From("steps"), Gru(5, ReturnSequence = false), Concat("seen"), Dense(4)]
[CrossEntropy, Sgd(0.1)]
public partial class ImageAndSteps;

/// <summary>One input and an auxiliary head: Fit works as ever.</summary>
[Network, Input(6), Classes(3)]
[Dense(8), ReLU(Name = "trunk"), Dense(3), Output("aux")]
[From("trunk"), Dense(8), ReLU, Dense(3)]
[CrossEntropy(Weight = 0.5), CrossEntropy(Output = "aux", Weight = 0.3), Adam(1e-2), Train(Epochs = 2, BatchSize = 8)]
public partial class WithAuxiliaryHead;
