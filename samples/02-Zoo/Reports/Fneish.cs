namespace Zoo.Reports;

// Report 1: a Keras network for 11 classes that learns, and its Caffe port that does not. The port's pool has Caffe's default stride of 1,
// and its data layer has no scale: pixels arrive as 0..255. Caffe's xavier has the variance 1 / fan-in, which is LeCun's.

[Network(Conventions = Conventions.Keras), Input(1, 24, 15, Min = 0, Max = 1), Classes(11)]
[Conv2D(32, 3), ReLU, Conv2D(32, 3), ReLU, MaxPool2D(2), Dropout(0.25)]
[Flatten, Dense(128), ReLU, Dropout(0.5), Dense(11)]
public partial class FneishKeras;

[Network(Conventions = Conventions.Caffe), Input(1, 24, 15, Min = 0, Max = 255), Classes(11)]
[Conv2D(32, 3, KernelInit = Init.LeCunNormal), ReLU, Conv2D(32, 3, KernelInit = Init.LeCunNormal), ReLU]
[MaxPool2D(2), Dropout(0.25)]
[Flatten, Dense(128, KernelInit = Init.LeCunNormal), ReLU, Dropout(0.5), Dense(11, KernelInit = Init.LeCunNormal)]
public partial class FneishCaffe;
