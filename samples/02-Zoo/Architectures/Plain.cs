namespace Zoo.Architectures;

/// <summary>Simonyan and Zisserman 2015, "Very Deep Convolutional Networks", configuration D, with torchvision's keys.</summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 3, Padding = 1, Name = "features.0"), ReLU, Conv2D(64, 3, Padding = 1, Name = "features.2"), ReLU, MaxPool2D(2)]
[Conv2D(128, 3, Padding = 1, Name = "features.5"), ReLU, Conv2D(128, 3, Padding = 1, Name = "features.7"), ReLU, MaxPool2D(2)]
[Conv2D(256, 3, Padding = 1, Name = "features.10"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.12"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.14"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.17"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.19"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.21"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.24"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.26"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.28"), ReLU, MaxPool2D(2)]
[Flatten, Dense(4096, Name = "classifier.0"), ReLU, Dropout(0.5), Dense(4096, Name = "classifier.3"), ReLU, Dropout(0.5), Dense(1000, Name = "classifier.6")]
public partial class Vgg16ImageNet;

/// <summary>Krizhevsky 2014, "One weird trick", as torchvision has it.</summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 11, Stride = 4, Padding = 2, Name = "features.0"), ReLU, MaxPool2D(3, Stride = 2)]
[Conv2D(192, 5, Padding = 2, Name = "features.3"), ReLU, MaxPool2D(3, Stride = 2)]
[Conv2D(384, 3, Padding = 1, Name = "features.6"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.8"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.10"), ReLU, MaxPool2D(3, Stride = 2)]
[Flatten, Dropout(0.5), Dense(4096, Name = "classifier.1"), ReLU, Dropout(0.5), Dense(4096, Name = "classifier.4"), ReLU, Dense(1000, Name = "classifier.6")]
public partial class AlexNet;

/// <summary>Springenberg et al. 2015, "Striving for Simplicity": no pooling but the last.</summary>
[Network, Input<CifarImage>, Classes(10)]
[Rescale(1 / 255.0), Dropout(0.2)]
[Conv2D(96, 3, Padding = 1), ReLU, Conv2D(96, 3, Padding = 1), ReLU, Conv2D(96, 3, Stride = 2, Padding = 1), ReLU, Dropout(0.5)]
[Conv2D(192, 3, Padding = 1), ReLU, Conv2D(192, 3, Padding = 1), ReLU, Conv2D(192, 3, Stride = 2, Padding = 1), ReLU, Dropout(0.5)]
[Conv2D(192, 3), ReLU, Conv2D(192, 1), ReLU, Conv2D(10, 1), ReLU, GlobalAvgPool2D]
public partial class AllCnnC;

/// <summary>Lin et al. 2014, "Network in Network".</summary>
[Network, Input<CifarImage>, Classes(10)]
[Rescale(1 / 255.0)]
[Conv2D(192, 5, Padding = 2), ReLU, Conv2D(160, 1), ReLU, Conv2D(96, 1), ReLU, MaxPool2D(3, Stride = 2, CeilMode = true), Dropout(0.5)]
[Conv2D(192, 5, Padding = 2), ReLU, Conv2D(192, 1), ReLU, Conv2D(192, 1), ReLU, AvgPool2D(3, Stride = 2, CeilMode = true), Dropout(0.5)]
[Conv2D(192, 3, Padding = 1), ReLU, Conv2D(192, 1), ReLU, Conv2D(10, 1), ReLU, GlobalAvgPool2D]
public partial class NetworkInNetwork;
