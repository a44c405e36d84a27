namespace Zoo.Architectures;

/// <summary>Lin et al. 2014, "Network in Network".</summary>
[Network, Input<CifarImage>, Classes(10)]
[Rescale(1 / 255.0)]
[Conv2D(192, 5, Padding = 2), ReLU, Conv2D(160, 1), ReLU, Conv2D(96, 1), ReLU, MaxPool2D(3, Stride = 2, CeilMode = true), Dropout(0.5)]
[Conv2D(192, 5, Padding = 2), ReLU, Conv2D(192, 1), ReLU, Conv2D(192, 1), ReLU, AvgPool2D(3, Stride = 2, CeilMode = true), Dropout(0.5)]
[Conv2D(192, 3, Padding = 1), ReLU, Conv2D(192, 1), ReLU, Conv2D(10, 1), ReLU, GlobalAvgPool2D]
public partial class NetworkInNetwork;
