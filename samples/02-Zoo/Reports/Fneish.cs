namespace Zoo.Reports;

// Report 1: a Keras network for 11 classes that learns, and its Caffe port that does not. The port's pool has Caffe's default stride of 1,
// and its data layer has no scale: pixels arrive as 0..255.

[Network, Input(1, 24, 15, Min = 0, Max = 1), Classes(11)]
[Conv2D(32, 3), ReLU, Conv2D(32, 3), ReLU, MaxPool2D(2), Dropout(0.25)]
[Flatten, Dense(128), ReLU, Dropout(0.5), Dense(11)]
public partial class FneishKeras;

[Network, Input(1, 24, 15, Min = 0, Max = 255), Classes(11)]
[Conv2D(32, 3, KernelInit = Init.GlorotUniform), ReLU, Conv2D(32, 3, KernelInit = Init.GlorotUniform), ReLU]
[MaxPool2D(2, Stride = 1, CeilMode = true), Dropout(0.25)]
[Flatten, Dense(128, KernelInit = Init.GlorotUniform), ReLU, Dropout(0.5), Dense(11, KernelInit = Init.GlorotUniform)]
public partial class FneishCaffe;
