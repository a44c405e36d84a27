namespace Zoo.Reports;

// Report 4: padding = same "breaks" a network, valid padding works. Pixels are fed as 0..255.

[Network, Input<MnistImage>]
[Conv2D(32, 3, Padding = Same, KernelInit = Init.GlorotUniform), ReLU, MaxPool2D(2)]
[Conv2D(48, 3, Padding = Same, KernelInit = Init.GlorotUniform), ReLU, MaxPool2D(2)]
[Conv2D(64, 3, Padding = Same, KernelInit = Init.GlorotUniform), ReLU, MaxPool2D(2)]
[Flatten, Dense(512, KernelInit = Init.GlorotUniform), ReLU, Dense(10, KernelInit = Init.GlorotUniform), Softmax, Reshape(1, 10)]
public partial class DeepCaptchaSame;

[Network, Input<MnistImage>]
[Conv2D(32, 3, KernelInit = Init.GlorotUniform), ReLU, MaxPool2D(2)]
[Conv2D(48, 3, KernelInit = Init.GlorotUniform), ReLU, MaxPool2D(2)]
[Conv2D(64, 3, KernelInit = Init.GlorotUniform), ReLU, MaxPool2D(2)]
[Flatten, Dense(512, KernelInit = Init.GlorotUniform), ReLU, Dense(10, KernelInit = Init.GlorotUniform), Softmax, Reshape(1, 10)]
public partial class DeepCaptchaValid;
