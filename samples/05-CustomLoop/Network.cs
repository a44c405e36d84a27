/// <summary>A small network for digits.</summary>
[Network, Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0)]
[Conv2D(8, 5), ReLU, MaxPool2D(2), Conv2D(16, 5), BatchNorm, ReLU, MaxPool2D(2)]
[Flatten, Dense(10)]
[CrossEntropy, Adam(2e-3), Train(Epochs = 2, BatchSize = 64)]
public partial class SmallNet;
