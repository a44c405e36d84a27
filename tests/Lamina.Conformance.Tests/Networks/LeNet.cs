namespace Lamina.Conformance.Tests.Networks;

public enum Digit { Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine }

/// <summary>The README's network.</summary>
[Network, Input<MnistImage>, Classes<Digit>]
[Rescale(1 / 255.0)]
[Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2)]
[Conv2D(16, 5), ReLU, MaxPool2D(2)]
[Flatten, Dense(120), ReLU, Dense(84), ReLU, Dense(10)]
[CrossEntropy, Adam(1e-3), Train(Epochs = 10, BatchSize = 64)]
public partial class LeNet;
