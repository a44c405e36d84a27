namespace Fresh;

[Network, Input<MnistImage>, Classes(10)]
[Conv2D(8, 3, Padding = Same), ReLU, MaxPool2D(2)]
[Flatten, Dense(10)]
[CrossEntropy, Adam(1e-3), Train(Epochs = 1, BatchSize = 64)]
public partial class Small;

public static class Use
{
    public static long Parameters => Small.ParameterCount;

    public static History Learn(Small model, DataSplit<MnistImage> data) => model.Fit(data);
}
