namespace Zoo.Reports;

// Report 0: a MatConvNet digit network and its Keras port that is 10 points worse. The filters of the fifth convolution are 1×1×256×256 on
// 512 channels: MatConvNet infers the two groups. All weights start as N(0, 0.0125²).

/// <summary>The report does not say what its pixels hold, and with these weights that decides whether the network is starved: nothing is declared.</summary>
[Network(Conventions = Conventions.MatConvNet), Input(1, 28, 28), Classes(2)]
[Conv2D(64, 3, KernelInit = Init.Normal, KernelStd = 0.0125), MaxPool2D(3)]
[Conv2D(128, 5, KernelInit = Init.Normal, KernelStd = 0.0125), MaxPool2D(2, Stride = 2)]
[Conv2D(256, 3, KernelInit = Init.Normal, KernelStd = 0.0125), MaxPool2D(3)]
[Conv2D(512, 5, KernelInit = Init.Normal, KernelStd = 0.0125), MaxPool2D(2)]
[Conv2D(256, 1, Groups = 2, KernelInit = Init.Normal, KernelStd = 0.0125), ReLU]
[Conv2D(2, 1, KernelInit = Init.Normal, KernelStd = 0.0125)]
public partial class MatConvNet;

[Network(Conventions = Conventions.MatConvNet), Input<MnistImage>, Classes(2)]
[Rescale(1 / 255.0)]
[Conv2D(64, 3, Bias = false, KernelInit = Init.Normal, KernelStd = 0.0125), BatchNorm, MaxPool2D(3)]
[Conv2D(128, 5, Bias = false, KernelInit = Init.Normal, KernelStd = 0.0125), BatchNorm, MaxPool2D(2, Stride = 2)]
[Conv2D(256, 3, Bias = false, KernelInit = Init.Normal, KernelStd = 0.0125), BatchNorm, MaxPool2D(3)]
[Conv2D(512, 5, Bias = false, KernelInit = Init.Normal, KernelStd = 0.0125), BatchNorm, MaxPool2D(2)]
[Conv2D(256, 1, Groups = 2, Bias = false, KernelInit = Init.Normal, KernelStd = 0.0125), BatchNorm, ReLU]
[Conv2D(2, 1, KernelInit = Init.Normal, KernelStd = 0.0125)]
public partial class MatConvNetBN;

/// <summary>The port: no groups, no ReLU, and a dense layer that acts on the map's channels.</summary>
[Network(Conventions = Conventions.Keras), Input<MnistImage>]
[Rescale(1 / 255.0)]
[Conv2D(64, 3), MaxPool2D(3, Stride = 1)]
[Conv2D(128, 5), MaxPool2D(2)]
[Conv2D(256, 3), MaxPool2D(3, Stride = 1)]
[Conv2D(512, 5), MaxPool2D(2, Stride = 1)]
[Conv2D(256, 1)]
[Dense(2), Softmax]
[CategoricalCrossEntropy, RmsProp(1e-4), InverseTimeDecay(0.0005), BinaryAccuracy]
public partial class KerasPort;
