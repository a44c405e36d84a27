public enum Digit { Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine }

/// <summary>One network; how it is trained stands in Recipes.cs.</summary>
[Network, Input<MnistImage>, Classes<Digit>]
[Rescale(1 / 255.0)]
[Conv2D(16, 5), BatchNorm, ReLU, MaxPool2D(2)]
[Conv2D(32, 5), BatchNorm, ReLU, MaxPool2D(2)]
[Flatten, Dense(64), ReLU, Dense(10)]
public partial class DigitNet;
