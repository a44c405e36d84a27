namespace Zoo.Architectures;

/// <summary>Springenberg et al. 2015, "Striving for Simplicity": no pooling but the last.</summary>
[Network, Input<CifarImage>, Classes(10)]
[Rescale(1 / 255.0), Dropout(0.2)]
[Conv2D(96, 3, Padding = 1), ReLU, Conv2D(96, 3, Padding = 1), ReLU, Conv2D(96, 3, Stride = 2, Padding = 1), ReLU, Dropout(0.5)]
[Conv2D(192, 3, Padding = 1), ReLU, Conv2D(192, 3, Padding = 1), ReLU, Conv2D(192, 3, Stride = 2, Padding = 1), ReLU, Dropout(0.5)]
[Conv2D(192, 3), ReLU, Conv2D(192, 1), ReLU, Conv2D(10, 1), ReLU, GlobalAvgPool2D]
public partial class AllCnnC;
