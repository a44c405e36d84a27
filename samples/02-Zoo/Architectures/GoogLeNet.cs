namespace Zoo.Architectures;

// Szegedy et al. 2015, "Going Deeper with Convolutions", with batch norm and torchvision's keys; its "5×5" branch is really 3×3.

/// <summary>As it answers: without the auxiliary heads.</summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Use<BasicConv>(64, 7, 2, 3, Name = "conv1"), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<BasicConv>(64, 1, Name = "conv2"), Use<BasicConv>(192, 3, 1, 1, Name = "conv3"), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<InceptionV1>(64, 96, 128, 16, 32, 32, Name = "inception3a"), Use<InceptionV1>(128, 128, 192, 32, 96, 64, Name = "inception3b")]
[MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<InceptionV1>(192, 96, 208, 16, 48, 64, Name = "inception4a"), Use<InceptionV1>(160, 112, 224, 24, 64, 64, Name = "inception4b")]
[Use<InceptionV1>(128, 128, 256, 24, 64, 64, Name = "inception4c"), Use<InceptionV1>(112, 144, 288, 32, 64, 64, Name = "inception4d")]
[Use<InceptionV1>(256, 160, 320, 32, 128, 128, Name = "inception4e"), MaxPool2D(2, CeilMode = true)]
[Use<InceptionV1>(256, 160, 320, 32, 128, 128, Name = "inception5a"), Use<InceptionV1>(384, 192, 384, 48, 128, 128, Name = "inception5b")]
[GlobalAvgPool2D, Dropout(0.2), Dense(1000, Name = "fc")]
public partial class GoogLeNet;

/// <summary>
/// As it is trained: two heads on the maps halfway, whose losses count 0.3 each, so that the layers far from the end learn too. The answer is a
/// tuple with their names: <c>network.Forward(images).aux1</c>.
/// </summary>
[Network, Input(3, 224, 224), Classes(1000)]
[Use<BasicConv>(64, 7, 2, 3, Name = "conv1"), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<BasicConv>(64, 1, Name = "conv2"), Use<BasicConv>(192, 3, 1, 1, Name = "conv3"), MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<InceptionV1>(64, 96, 128, 16, 32, 32, Name = "inception3a"), Use<InceptionV1>(128, 128, 192, 32, 96, 64, Name = "inception3b")]
[MaxPool2D(3, Stride = 2, CeilMode = true)]
[Use<InceptionV1>(192, 96, 208, 16, 48, 64, Name = "inception4a"), Use<AuxiliaryHead>(Name = "aux1"), Output("aux1")]
[From("inception4a"), Use<InceptionV1>(160, 112, 224, 24, 64, 64, Name = "inception4b")]
[Use<InceptionV1>(128, 128, 256, 24, 64, 64, Name = "inception4c"), Use<InceptionV1>(112, 144, 288, 32, 64, 64, Name = "inception4d")]
[Use<AuxiliaryHead>(Name = "aux2"), Output("aux2")]
[From("inception4d"), Use<InceptionV1>(256, 160, 320, 32, 128, 128, Name = "inception4e"), MaxPool2D(2, CeilMode = true)]
[Use<InceptionV1>(256, 160, 320, 32, 128, 128, Name = "inception5a"), Use<InceptionV1>(384, 192, 384, 48, 128, 128, Name = "inception5b")]
[GlobalAvgPool2D, Dropout(0.2), Dense(1000, Name = "fc")]
[CrossEntropy, CrossEntropy(Output = "aux1", Weight = 0.3), CrossEntropy(Output = "aux2", Weight = 0.3)]
[Sgd(0.01, Momentum = 0.9), StepDecay(8, 0.96), Train(Epochs = 90, BatchSize = 256)]
public partial class GoogLeNetAux;

[Block]
[AdaptiveAvgPool2D(4), Use<BasicConv>(128, 1, Name = "conv"), Flatten, Dense(1024, Name = "fc1"), ReLU, Dropout(0.7), Dense(1000, Name = "fc2")]
public partial class AuxiliaryHead;

[Block]
[Conv2D(nameof(filters), nameof(kernel), Stride = nameof(stride), Padding = nameof(padding), Bias = false, Name = "conv"), BatchNorm(Epsilon = 1e-3, Name = "bn"), ReLU]
public partial class BasicConv(int filters, int kernel, int stride = 1, int padding = 0);

[Block]
[Branch, Use<BasicConv>(nameof(c1), 1, Name = "branch1")]
[Branch, Use<BasicConv>(nameof(c3In), 1, Name = "branch2.0"), Use<BasicConv>(nameof(c3), 3, 1, 1, Name = "branch2.1")]
[Branch, Use<BasicConv>(nameof(c5In), 1, Name = "branch3.0"), Use<BasicConv>(nameof(c5), 3, 1, 1, Name = "branch3.1")]
[Branch, MaxPool2D(3, Stride = 1, Padding = 1, CeilMode = true), Use<BasicConv>(nameof(pool), 1, Name = "branch4.1")]
[Concat]
public partial class InceptionV1(int c1, int c3In, int c3, int c5In, int c5, int pool);
