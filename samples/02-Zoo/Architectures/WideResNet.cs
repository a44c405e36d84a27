namespace Zoo.Architectures;

// Zagoruyko and Komodakis 2016, "Wide Residual Networks", 28 layers deep, 10 times as wide.

[Network, Input<CifarImage>, Classes(10)]
[Rescale(1 / 255.0)]
[Conv2D(16, 3, Padding = 1, Bias = false)]
[Use<WideningPreactivation>(160, 1), Use<Preactivation>(160, Repeat = 3)]
[Use<WideningPreactivation>(320, 2), Use<Preactivation>(320, Repeat = 3)]
[Use<WideningPreactivation>(640, 2), Use<Preactivation>(640, Repeat = 3)]
[BatchNorm, ReLU, GlobalAvgPool2D, Dense(10)]
public partial class WideResNet28x10;

[Block]
[Branch, BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1, Bias = false)]
[Add]
public partial class Preactivation(int channels);

/// <summary>Where the width changes, both paths start after the first activation.</summary>
[Block]
[BatchNorm, ReLU]
[Branch, Conv2D(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, ReLU, Conv2D(nameof(channels), 3, Padding = 1, Bias = false)]
[Branch, Conv2D(nameof(channels), 1, Stride = nameof(stride), Bias = false)]
[Add]
public partial class WideningPreactivation(int channels, int stride);
