namespace Zoo.Architectures;

// Radford et al. 2016, "Unsupervised Representation Learning with Deep Convolutional Generative Adversarial Networks", as PyTorch's example has it.

[Network, Input(100, 1, 1)]
[ConvTranspose2D(512, 4, Bias = false, Name = "main.0"), BatchNorm(Name = "main.1"), ReLU]
[ConvTranspose2D(256, 4, Stride = 2, Padding = 1, Bias = false, Name = "main.3"), BatchNorm(Name = "main.4"), ReLU]
[ConvTranspose2D(128, 4, Stride = 2, Padding = 1, Bias = false, Name = "main.6"), BatchNorm(Name = "main.7"), ReLU]
[ConvTranspose2D(64, 4, Stride = 2, Padding = 1, Bias = false, Name = "main.9"), BatchNorm(Name = "main.10"), ReLU]
[ConvTranspose2D(3, 4, Stride = 2, Padding = 1, Bias = false, Name = "main.12"), Tanh]
public partial class DcganGenerator;

[Network, Input(3, 64, 64, Min = -1, Max = 1)]
[Conv2D(64, 4, Stride = 2, Padding = 1, Bias = false, Name = "main.0"), LeakyReLU(0.2)]
[Conv2D(128, 4, Stride = 2, Padding = 1, Bias = false, Name = "main.2"), BatchNorm(Name = "main.3"), LeakyReLU(0.2)]
[Conv2D(256, 4, Stride = 2, Padding = 1, Bias = false, Name = "main.5"), BatchNorm(Name = "main.6"), LeakyReLU(0.2)]
[Conv2D(512, 4, Stride = 2, Padding = 1, Bias = false, Name = "main.8"), BatchNorm(Name = "main.9"), LeakyReLU(0.2)]
[Conv2D(1, 4, Bias = false, Name = "main.11"), Sigmoid]
public partial class DcganDiscriminator;
