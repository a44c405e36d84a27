namespace Zoo.Architectures;

// Simonyan and Zisserman 2015, "Very Deep Convolutional Networks for Large-Scale Image Recognition", with torchvision's keys.

/// <summary>Configuration A.</summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 3, Padding = 1, Name = "features.0"), ReLU, MaxPool2D(2)]
[Conv2D(128, 3, Padding = 1, Name = "features.3"), ReLU, MaxPool2D(2)]
[Conv2D(256, 3, Padding = 1, Name = "features.6"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.8"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.11"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.13"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.16"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.18"), ReLU, MaxPool2D(2)]
[Flatten, Dense(4096, Name = "classifier.0"), ReLU, Dropout(0.5), Dense(4096, Name = "classifier.3"), ReLU, Dropout(0.5), Dense(1000, Name = "classifier.6")]
public partial class Vgg11;

/// <summary>Configuration A with batch norm.</summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 3, Padding = 1, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU, MaxPool2D(2)]
[Conv2D(128, 3, Padding = 1, Name = "features.4"), BatchNorm(Name = "features.5"), ReLU, MaxPool2D(2)]
[Conv2D(256, 3, Padding = 1, Name = "features.8"), BatchNorm(Name = "features.9"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.11"), BatchNorm(Name = "features.12"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.15"), BatchNorm(Name = "features.16"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.18"), BatchNorm(Name = "features.19"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.22"), BatchNorm(Name = "features.23"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.25"), BatchNorm(Name = "features.26"), ReLU, MaxPool2D(2)]
[Flatten, Dense(4096, Name = "classifier.0"), ReLU, Dropout(0.5), Dense(4096, Name = "classifier.3"), ReLU, Dropout(0.5), Dense(1000, Name = "classifier.6")]
public partial class Vgg11BN;

/// <summary>Configuration D.</summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 3, Padding = 1, Name = "features.0"), ReLU, Conv2D(64, 3, Padding = 1, Name = "features.2"), ReLU, MaxPool2D(2)]
[Conv2D(128, 3, Padding = 1, Name = "features.5"), ReLU, Conv2D(128, 3, Padding = 1, Name = "features.7"), ReLU, MaxPool2D(2)]
[Conv2D(256, 3, Padding = 1, Name = "features.10"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.12"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.14"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.17"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.19"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.21"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.24"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.26"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.28"), ReLU, MaxPool2D(2)]
[Flatten, Dense(4096, Name = "classifier.0"), ReLU, Dropout(0.5), Dense(4096, Name = "classifier.3"), ReLU, Dropout(0.5), Dense(1000, Name = "classifier.6")]
public partial class Vgg16ImageNet;

/// <summary>Configuration D with batch norm.</summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 3, Padding = 1, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU, Conv2D(64, 3, Padding = 1, Name = "features.3"), BatchNorm(Name = "features.4"), ReLU, MaxPool2D(2)]
[Conv2D(128, 3, Padding = 1, Name = "features.7"), BatchNorm(Name = "features.8"), ReLU, Conv2D(128, 3, Padding = 1, Name = "features.10"), BatchNorm(Name = "features.11"), ReLU, MaxPool2D(2)]
[Conv2D(256, 3, Padding = 1, Name = "features.14"), BatchNorm(Name = "features.15"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.17"), BatchNorm(Name = "features.18"), ReLU, Conv2D(256, 3, Padding = 1, Name = "features.20"), BatchNorm(Name = "features.21"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.24"), BatchNorm(Name = "features.25"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.27"), BatchNorm(Name = "features.28"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.30"), BatchNorm(Name = "features.31"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Padding = 1, Name = "features.34"), BatchNorm(Name = "features.35"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.37"), BatchNorm(Name = "features.38"), ReLU, Conv2D(512, 3, Padding = 1, Name = "features.40"), BatchNorm(Name = "features.41"), ReLU, MaxPool2D(2)]
[Flatten, Dense(4096, Name = "classifier.0"), ReLU, Dropout(0.5), Dense(4096, Name = "classifier.3"), ReLU, Dropout(0.5), Dense(1000, Name = "classifier.6")]
public partial class Vgg16BN;
