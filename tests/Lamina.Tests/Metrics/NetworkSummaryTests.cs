namespace Lamina.Tests.Metrics;

public sealed class NetworkSummaryTests
{
    [Fact]
    public void The_layer_table_is_aligned()
    {
        string expected = """
            LeNet: 1×28×28 → 10 classes (Digit)

            name      layer                      output    parameters  multiply-adds
            ------------------------------------------------------------------------
            rescale1  Rescale(1 / 255.0)         1×28×28            0              0
            conv1     Conv2D(6, 5, Padding = 2)  6×28×28          156        117,600
            pool1     MaxPool2D(2)               6×14×14            0              0
            conv2     Conv2D(16, 5)              16×10×10       2,416        240,000
            pool2     MaxPool2D(2)               16×5×5             0              0
            dense1    Dense(120)                 120           48,120         48,000
            dense2    Dense(84)                  84            10,164         10,080
            dense3    Dense(10)                  10               850            840

            61,706 parameters, 416,520 multiply-adds per sample

            """;
        Assert.Equal(expected, LeNet.Summary.ToString());
    }
}
