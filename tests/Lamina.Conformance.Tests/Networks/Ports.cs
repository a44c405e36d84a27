namespace Lamina.Conformance.Tests.Networks;

// Networks that rely on the defaults of the framework they were written for.

[Network(Conventions = Conventions.Keras), Input<MnistImage>, Classes(10)]
[Conv2D(32, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Conv2D(48, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Conv2D(64, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Flatten, Dense(512), ReLU, Dense(10)]
public partial class KerasCaptcha;

[Network(Conventions = Conventions.Keras), Input(5, 3)]
[Lstm(4, ReturnSequence = true, Name = "lstm"), BatchNorm(Name = "bn"), Gru(4, Name = "gru")]
public partial class KerasSequence;

[Network(Conventions = Conventions.PyTorch), Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0)]
[Conv2D(6, 5, Padding = 2), ReLU, MaxPool2D(2)]
[Conv2D(16, 5), ReLU, MaxPool2D(2)]
[Flatten, Dense(120), ReLU, Dense(84), ReLU, Dense(10)]
public partial class PyTorchLeNet;

[Network(Conventions = Conventions.MatConvNet), Input<MnistImage>, Classes(2)]
[Rescale(1 / 255.0)]
[Conv2D(64, 3, KernelInit = Init.Normal, KernelStd = 0.0125), MaxPool2D(3)]
[Conv2D(128, 5, KernelInit = Init.Normal, KernelStd = 0.0125), MaxPool2D(2, Stride = 2)]
[Conv2D(256, 3, KernelInit = Init.Normal, KernelStd = 0.0125), MaxPool2D(3)]
[Conv2D(512, 5, KernelInit = Init.Normal, KernelStd = 0.0125), MaxPool2D(2)]
[Conv2D(256, 1, Groups = 2, KernelInit = Init.Normal, KernelStd = 0.0125), ReLU]
[Conv2D(2, 1, KernelInit = Init.Normal, KernelStd = 0.0125)]
public partial class MatConvNetDigits;

[Network(Conventions = Conventions.Caffe), Input(1, 5, 5)]
[MaxPool2D(2, Stride = 2), BatchNorm(Name = "bn")]
public partial class CaffePool;
