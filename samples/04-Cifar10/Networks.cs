// The four networks of the report, as it describes them. It does not state the rates, the L2 coefficient, the batch size or the augmentation. Ours:
// rate 0.01, L2 5e-4 in Keras's meaning, which is a weight decay of 1e-3, batches of 128; flips and shifts are in Program.cs.

public enum CifarClass { Airplane, Automobile, Bird, Cat, Deer, Dog, Frog, Horse, Ship, Truck }

[Network, Input<CifarImage>, Classes<CifarClass>]
[Rescale(1 / 255.0)]
[Use<ConvNormReLU>(64), Dropout(0.3), Use<ConvNormReLU>(64), MaxPool2D(2)]
[Use<ConvNormReLU>(128), Dropout(0.4), Use<ConvNormReLU>(128), MaxPool2D(2)]
[Use<VggStage>(256), Use<VggStage>(512), Use<VggStage>(512)]
[Dropout(0.5), Flatten, Dense(512), BatchNorm, ReLU, Dropout(0.5), Dense(10)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true, WeightDecay = 1e-3), Train(Epochs = 100, BatchSize = 128)]
public partial class Vgg16;

[Network, Input<CifarImage>, Classes<CifarClass>]
[Rescale(1 / 255.0)]
[Use<ConvNormReLU>(64, 5), Dropout(0.3), MaxPool2D(2)]
[Use<ConvNormReLU>(128, 5), Dropout(0.4), MaxPool2D(2)]
[Use<ConvNormReLU>(256, 7), Dropout(0.4), MaxPool2D(2)]
[Use<ConvNormReLU>(512, 7), Dropout(0.4), MaxPool2D(2)]
[Use<ConvNormReLU>(512, 7), Dropout(0.4), MaxPool2D(2)]
[Dropout(0.5), Flatten, Dense(512), BatchNorm, ReLU, Dropout(0.5), Dense(10)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true, WeightDecay = 1e-3), Train(Epochs = 100, BatchSize = 128)]
public partial class Vgg16BigConv;

[Network, Input<CifarImage>, Classes<CifarClass>]
[Rescale(1 / 255.0)]
[Use<ConvNormReLU>(64), MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<ConvNormReLU>(96, 5), MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<Inception>(32, 48, 64, 8, 16, 16, Name = "3a"), Use<Inception>(64, 64, 96, 16, 48, 32, Name = "3b")]
[MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<Inception>(96, 48, 104, 8, 24, 32, Name = "4a"), Use<Inception>(80, 56, 112, 12, 32, 32, Name = "4b")]
[Use<Inception>(64, 64, 128, 12, 32, 32, Name = "4c"), Use<Inception>(56, 72, 144, 16, 32, 32, Name = "4d")]
[Use<Inception>(128, 80, 160, 16, 64, 64, Name = "4e")]
[MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<Inception>(128, 80, 160, 16, 64, 64, Name = "5a"), Use<Inception>(192, 96, 192, 24, 64, 64, Name = "5b")]
[GlobalMaxPool2D, Dense(512), BatchNorm, ReLU, Dropout(0.5), Dense(10)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true, WeightDecay = 1e-3), Train(Epochs = 150, BatchSize = 128)]
public partial class CifarGoogLeNet;

[Network, Input<CifarImage>, Classes<CifarClass>]
[Rescale(1 / 255.0)]
[Use<ConvNormReLU>(64), MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<ResNetStage>(64, 1), Use<ResNetStage>(128), Use<ResNetStage>(256), Use<ResNetStage>(512)]
[GlobalMaxPool2D, Dense(512), BatchNorm, ReLU, Dropout(0.5), Dense(10)]
[CrossEntropy, Sgd(0.01, Momentum = 0.9, Nesterov = true, WeightDecay = 1e-3), Train(Epochs = 150, BatchSize = 128)]
public partial class CifarResNet18;

[Block]
[Conv2D(nameof(filters), nameof(kernel), Padding = Same), BatchNorm, ReLU]
public partial class ConvNormReLU(int filters, int kernel = 3);

[Block]
[Use<ConvNormReLU>(nameof(filters)), Dropout(0.4), Use<ConvNormReLU>(nameof(filters)), Dropout(0.4), Use<ConvNormReLU>(nameof(filters)), MaxPool2D(2)]
public partial class VggStage(int filters);

/// <summary>The module with dimension reduction. As in the report's code, the last branch convolves the block's input; its pooled map, which nothing read, is left out.</summary>
[Block]
[Branch, Use<ConvNormReLU>(nameof(a), 1)]
[Branch, Use<ConvNormReLU>(nameof(b), 1), Use<ConvNormReLU>(nameof(c))]
[Branch, Use<ConvNormReLU>(nameof(d), 1), Use<ConvNormReLU>(nameof(e), 5)]
[Branch, Use<ConvNormReLU>(nameof(f), 1)]
[Concat]
public partial class Inception(int a, int b, int c, int d, int e, int f);

[Block]
[Branch, Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = Same), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = Same), BatchNorm]
[Branch, Conv2D(nameof(channels), 1, Stride = nameof(stride)), BatchNorm]
[Add, ReLU]
[Branch, Conv2D(nameof(channels), 3, Padding = Same), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = Same), BatchNorm]
[Add, ReLU]
public partial class ResNetStage(int channels, int stride = 2);
