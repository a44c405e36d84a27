namespace Zoo.Architectures;

// Huang et al. 2017, "Densely Connected Convolutional Networks", with torchvision's keys.

[Network, Input(3, 224, 224), Classes(1000)]
[Conv2D(64, 7, Stride = 2, Padding = 3, Bias = false, Name = "features.conv0"), BatchNorm(Name = "features.norm0"), ReLU, MaxPool2D(3, Stride = 2, Padding = 1)]
[Use<DenseLayer>(Name = "features.denseblock1.denselayer1", Repeat = 6), Use<Transition>(Name = "features.transition1")]
[Use<DenseLayer>(Name = "features.denseblock2.denselayer1", Repeat = 12), Use<Transition>(Name = "features.transition2")]
[Use<DenseLayer>(Name = "features.denseblock3.denselayer1", Repeat = 24), Use<Transition>(Name = "features.transition3")]
[Use<DenseLayer>(Name = "features.denseblock4.denselayer1", Repeat = 16), BatchNorm(Name = "features.norm5"), ReLU]
[GlobalAvgPool2D, Dense(1000, Name = "classifier")]
public partial class DenseNet121;

/// <summary>Adds 32 channels to what arrives.</summary>
[Block]
[Branch, BatchNorm(Name = "norm1"), ReLU, Conv2D(128, 1, Bias = false), BatchNorm(Name = "norm2"), ReLU, Conv2D(32, 3, Padding = 1, Bias = false)]
[Concat]
public partial class DenseLayer;

/// <summary>Halves channels, height and width.</summary>
[Block]
[BatchNorm(Name = "norm"), ReLU, Conv2D("input / 2", 1, Bias = false, Name = "conv"), AvgPool2D(2)]
public partial class Transition;
