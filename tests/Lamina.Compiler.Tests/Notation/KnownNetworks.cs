namespace Lamina.Compiler.Tests.Notation;

/// <summary>Networks that several tests compile.</summary>
internal static class KnownNetworks
{
    /// <summary>The LeNet-5 of the README: 61,706 parameters.</summary>
    public static string[] LeNet { get; } =
    [
        "Input<MnistImage>", "Classes<Digit>",
        "Rescale(1/255.0)",
        "Conv2D(6, 5, Padding = 2)", "ReLU", "MaxPool2D(2)",
        "Conv2D(16, 5)", "ReLU", "MaxPool2D(2)",
        "Flatten", "Dense(120)", "ReLU", "Dense(84)", "ReLU", "Dense(10)",
        "CrossEntropy", "Adam(1e-3)", "Train(Epochs = 10, BatchSize = 64)",
    ];
}
