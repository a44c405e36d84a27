namespace Zoo.Reports;

// Report 3: two CIFAR-10 networks, written in Keras. One stays at 10 %, the other reaches 75 % in 30 epochs.

[Network(Conventions = Conventions.Keras), Input<CifarImage>, Classes<CifarClass>]
[Rescale(1 / 255.0)]
[Use<PlainStage>(64, Repeat = 2)]
[Use<PlainStage3>(128), Use<PlainStage3>(256)]
[Flatten, Dense(1024), ReLU, Dense(1024), ReLU, Dense(10)]
public partial class Vgg16Plain;

[Network(Conventions = Conventions.Keras), Input<CifarImage>, Classes<CifarClass>]
[Rescale(1 / 255.0)]
[Use<HeConv>(128, Repeat = 2), MaxPool2D(2), BatchNorm, Dropout(0.25)]
[Use<HeConv>(256, Repeat = 2), MaxPool2D(2), BatchNorm, Dropout(0.25)]
[Flatten, Dense(1024, KernelInit = Init.HeNormal), ReLU, Dropout(0.5), Dense(10)]
public partial class SimpleCnn;

[Block]
[Conv2D(nameof(filters), 3, Padding = Same), ReLU]
public partial class PlainConv(int filters);

[Block]
[Conv2D(nameof(filters), 3, Padding = Same, KernelInit = Init.HeNormal), ReLU]
public partial class HeConv(int filters);

[Block]
[Use<PlainConv>(nameof(filters), Repeat = 2), MaxPool2D(2)]
public partial class PlainStage(int filters);

[Block]
[Use<PlainConv>(nameof(filters), Repeat = 3), MaxPool2D(2)]
public partial class PlainStage3(int filters);
