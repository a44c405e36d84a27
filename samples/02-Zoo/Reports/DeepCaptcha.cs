namespace Zoo.Reports;

// Report 4: padding = same "breaks" a network, valid padding works. Keras; pixels are fed as 0..255.

[Network(Conventions = Conventions.Keras), Input<MnistImage>]
[Conv2D(32, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Conv2D(48, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Conv2D(64, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Flatten, Dense(512), ReLU, Dense(10), Softmax, Reshape(1, 10)]
public partial class DeepCaptchaSame;

[Network(Conventions = Conventions.Keras), Input<MnistImage>]
[Conv2D(32, 3), ReLU, MaxPool2D(2)]
[Conv2D(48, 3), ReLU, MaxPool2D(2)]
[Conv2D(64, 3), ReLU, MaxPool2D(2)]
[Flatten, Dense(512), ReLU, Dense(10), Softmax, Reshape(1, 10)]
public partial class DeepCaptchaValid;
