namespace Zoo.Architectures;

// Iandola et al. 2016, "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters", with torchvision's keys.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(96, 7, Stride = 2, Name = "features.0"), ReLU, MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<Fire>(16, 64, Name = "features.3", Repeat = 2), Use<Fire>(32, 128, Name = "features.5"), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<Fire>(32, 128, Name = "features.7"), Use<Fire>(48, 192, Name = "features.8", Repeat = 2), Use<Fire>(64, 256, Name = "features.10")]
[MaxPool2D(3, Stride = 2, CeilMode = true), Use<Fire>(64, 256, Name = "features.12")]
[Dropout(0.5), Conv2D(1000, 1, Name = "classifier.1"), ReLU, GlobalAvgPool2D]
public partial class SqueezeNet10;

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 3, Stride = 2, Name = "features.0"), ReLU, MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<Fire>(16, 64, Name = "features.3", Repeat = 2), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<Fire>(32, 128, Name = "features.6", Repeat = 2), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<Fire>(48, 192, Name = "features.9", Repeat = 2), Use<Fire>(64, 256, Name = "features.11", Repeat = 2)]
[Dropout(0.5), Conv2D(1000, 1, Name = "classifier.1"), ReLU, GlobalAvgPool2D]
public partial class SqueezeNet11;

[Block]
[Conv2D(nameof(squeeze), 1, Name = "squeeze"), ReLU]
[Branch, Conv2D(nameof(expand), 1, Name = "expand1x1"), ReLU]
[Branch, Conv2D(nameof(expand), 3, Padding = 1, Name = "expand3x3"), ReLU]
[Concat]
public partial class Fire(int squeeze, int expand);
