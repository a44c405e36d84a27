using Zoo.Reports;

namespace Why.Fixed;

// The posted networks with what the compiler's warnings name, and nothing else, put right.

/// <summary>Report 0: LAM2003 asked for an activation after conv5, LAM2002 for a convolution where the dense layer acted on a map.</summary>
[Network(Conventions = Conventions.Keras), Input<MnistImage>]
[Rescale(1 / 255.0)]
[Conv2D(64, 3), MaxPool2D(3, Stride = 1)]
[Conv2D(128, 5), MaxPool2D(2)]
[Conv2D(256, 3), MaxPool2D(3, Stride = 1)]
[Conv2D(512, 5), MaxPool2D(2, Stride = 1)]
[Conv2D(256, 1), ReLU]
[Conv2D(2, 1), Softmax]
public partial class KerasPortFixed;

/// <summary>Report 1: LAM3016 asked for a Rescale.</summary>
[Network(Conventions = Conventions.Caffe), Input(1, 24, 15, Min = 0, Max = 255), Classes(11)]
[Rescale(1 / 255.0)]
[Conv2D(32, 3, KernelInit = Init.LeCunNormal), ReLU, Conv2D(32, 3, KernelInit = Init.LeCunNormal), ReLU]
[MaxPool2D(2), Dropout(0.25)]
[Flatten, Dense(128, KernelInit = Init.LeCunNormal), ReLU, Dropout(0.5), Dense(11, KernelInit = Init.LeCunNormal)]
public partial class FneishCaffeFixed;

/// <summary>Report 2: LAM2001 found the pooled map that nothing reads; the last branch now convolves it, as in the paper.</summary>
[Network(Conventions = Conventions.Keras), Input<CifarImage>, Classes<CifarClass>]
[Rescale(1 / 255.0)]
[Use<ConvNormReLU>(64), MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<ConvNormReLU>(96, 5), MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<PooledInception>(32, 48, 64, 8, 16, 16, Name = "3a"), Use<PooledInception>(64, 64, 96, 16, 48, 32, Name = "3b")]
[MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<PooledInception>(96, 48, 104, 8, 24, 32, Name = "4a"), Use<PooledInception>(80, 56, 112, 12, 32, 32, Name = "4b")]
[Use<PooledInception>(64, 64, 128, 12, 32, 32, Name = "4c"), Use<PooledInception>(56, 72, 144, 16, 32, 32, Name = "4d")]
[Use<PooledInception>(128, 80, 160, 16, 64, 64, Name = "4e")]
[MaxPool2D(3, Stride = 2, Padding = Same)]
[Use<PooledInception>(128, 80, 160, 16, 64, 64, Name = "5a"), Use<PooledInception>(192, 96, 192, 24, 64, 64, Name = "5b")]
[GlobalMaxPool2D, Dense(512), BatchNorm, ReLU, Dropout(0.5), Dense(10)]
public partial class CifarGoogLeNetFixed;

[Block]
[Branch, Use<ConvNormReLU>(nameof(a), 1)]
[Branch, Use<ConvNormReLU>(nameof(b), 1), Use<ConvNormReLU>(nameof(c))]
[Branch, Use<ConvNormReLU>(nameof(d), 1), Use<ConvNormReLU>(nameof(e), 5)]
[Branch, MaxPool2D(2, Stride = 1, Padding = Same), Use<ConvNormReLU>(nameof(f), 1)]
[Concat]
public partial class PooledInception(int a, int b, int c, int d, int e, int f);

/// <summary>Report 3: LAM2008 and LAM2010 asked for BatchNorm after each convolution.</summary>
[Network(Conventions = Conventions.Keras), Input<CifarImage>, Classes<CifarClass>]
[Rescale(1 / 255.0)]
[Use<ConvNormReLU>(64, Repeat = 2), MaxPool2D(2), Use<ConvNormReLU>(64, Repeat = 2), MaxPool2D(2)]
[Use<ConvNormReLU>(128, Repeat = 3), MaxPool2D(2), Use<ConvNormReLU>(256, Repeat = 3), MaxPool2D(2)]
[Flatten, Dense(1024), ReLU, Dense(1024), ReLU, Dense(10)]
public partial class Vgg16PlainFixed;

/// <summary>Report 4: LAM3016 asked for a Rescale; the padding stays as it is.</summary>
[Network(Conventions = Conventions.Keras), Input<MnistImage>]
[Rescale(1 / 255.0)]
[Conv2D(32, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Conv2D(48, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Conv2D(64, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Flatten, Dense(512), ReLU, Dense(10), Softmax, Reshape(1, 10)]
public partial class DeepCaptchaFixed;
