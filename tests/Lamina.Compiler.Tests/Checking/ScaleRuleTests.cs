using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>Inputs and targets that are not scaled, on every way from the inputs and to the answer.</summary>
public class ScaleRuleTests
{
    private const string Bytes = "Input(3, 32, 32, Min = 0, Max = 255)";

    [Theory]
    [InlineData("Branch, Conv2D(8, 3) | Branch, Rescale(1 / 255.0), Conv2D(8, 3) | Concat", "conv1")]
    [InlineData("Branch, Rescale(1 / 255.0), Conv2D(8, 3) | Branch, Conv2D(8, 3) | Concat", "conv2")]
    [InlineData("Branch, BatchNorm, Conv2D(8, 3) | Branch, Conv2D(8, 3) | Concat", "conv2")]
    [InlineData("AvgPool2D(2) | GaussianNoise(2) | Conv2D(8, 3)", "conv1")]
    public void A_layer_that_reads_raw_bytes_is_named(string layers, string name)
    {
        var found = NetworkCompiler.Check(Written.Network([Bytes, "Classes(10)", .. Split(layers), "ReLU", "GlobalAvgPool2D", "Dense(10)"]));
        Assert.StartsWith($"the inputs go from 0 to 255 when they reach {name};", Assert.Single(found, finding => finding.Rule == "LAM3016").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Branch, Rescale(1 / 255.0), Conv2D(8, 3) | Branch, Rescale(1 / 127.5, -1), Conv2D(8, 3) | Concat")]
    [InlineData("AvgPool2D(2) | Rescale(1 / 255.0) | Conv2D(8, 3)")]
    [InlineData("Upsample2D(2) | Rescale(1 / 255.0) | Conv2D(8, 3)")]
    [InlineData("GaussianNoise(2) | Rescale(1 / 127.5, -1) | Conv2D(8, 3)")]
    public void Bytes_that_are_scaled_before_the_first_weights_are_not_raw(string layers) =>
        Assert.Empty(Outcome.Findings([Bytes, "Classes(10)", .. Split(layers), "ReLU", "GlobalAvgPool2D", "Dense(10)"]));

    [Fact]
    public void The_second_input_is_looked_at()
    {
        string[] inputs = ["Input(8, Name = \"table\", Mean = 0, Std = 1)", "Input(8, Name = \"raw\", Min = 0, Max = 700)", "Classes(2)"];
        Assert.Equal(["LAM3016"], Outcome.Findings([.. inputs, "From(\"raw\")", "Dense(16)", "ReLU", "Concat(\"table\")", "Dense(2)"]));
        Assert.Equal(["LAM3016"], Outcome.Findings([.. inputs, "From(\"raw\")", "Concat(\"table\")", "Dense(16)", "ReLU", "Dense(2)"]));
        Assert.Empty(Outcome.Findings([.. inputs, "From(\"raw\")", "Concat(\"table\")", "BatchNorm", "Dense(16)", "ReLU", "Dense(2)"]));
    }

    /// <summary>The deviations of ImageNet's, CIFAR-10's and MNIST's pixels are 58, 64 and 79; bytes from which nothing is taken have a mean of their own.</summary>
    [Theory]
    [InlineData("Mean = 0, Std = 58", false)]
    [InlineData("Mean = 0, Std = 79", false)]
    [InlineData("Mean = 0, Std = 100", true)]
    [InlineData("Mean = 120, Std = 64", true)]
    public void Pixels_whose_mean_is_taken_away_are_not_raw(string range, bool isFound) =>
        Assert.Equal(isFound ? ["LAM3016"] : [], Outcome.Findings($"Input(3, 32, 32, {range})", "Classes(10)", "Conv2D(8, 3)", "ReLU", "GlobalAvgPool2D", "Dense(10)"));

    /// <summary>ImageNet's kind of statistics on bytes: (0 − 0.078) / 0.1848 = −0.4221, (255 − 0.078) / 0.1848 = 1379.448.</summary>
    [Fact]
    public void Numbers_are_rounded() => Assert.Contains(
        "from -0.42 to 1379.45 ",
        Outcome.Finding("Input(3, 32, 32, Min = 0, Max = 255)", "Classes(10)", "Normalize(0.078, 0.1848)", "Conv2D(8, 3)", "ReLU", "GlobalAvgPool2D", "Dense(10)").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(false, "0", "100", "Dense(1) | Sigmoid | Rescale(100)")]
    [InlineData(false, "5", "50", "Dense(1) | Rescale(10, 22)")]
    [InlineData(false, "5", "50", "Dense(1, BiasInit = Init.Constant, BiasValue = 22)")]
    [InlineData(true, "5", "50", "Dense(1)")]
    [InlineData(true, "5", "50", "Dense(1) | Rescale(2)")]
    [InlineData(true, "5", "50", "Dense(1, BiasInit = Init.Constant, BiasValue = 1)")]
    public void Targets_that_the_last_layers_reach_are_scaled(bool isFound, string min, string max, string end) =>
        Assert.Equal(isFound ? ["LAM3017"] : [], Outcome.Findings(["Input(8)", $"Target(Min = {min}, Max = {max})", "Dense(16)", "ReLU", .. end.Split(" | "), "MeanSquaredError", "Adam"]));

    [Fact]
    public void What_is_added_to_the_input_starts_from_it() => Assert.Empty(Outcome.Findings(
        "Input(3, 16, 16, Min = 0, Max = 255)", "Target(Min = 0, Max = 255)", "Branch", "Branch", "Rescale(1 / 255.0)", "Conv2D(8, 3, Padding = 1)", "ReLU", "Conv2D(3, 3, Padding = 1)", "Rescale(255)", "Add", "MeanAbsoluteError", "Adam"));

    /// <summary>Softplus is above 0, ELU above −1; sigmoid · 2 above 0, tanh · 5 within ±5.</summary>
    [Theory]
    [InlineData(true, "Softplus")]
    [InlineData(true, "ELU")]
    [InlineData(true, "ReLU | Rescale(1)")]
    [InlineData(true, "Sigmoid | Rescale(2)")]
    [InlineData(false, "Tanh | Rescale(5)")]
    [InlineData(false, "Sigmoid | Rescale(10, -5)")]
    [InlineData(false, "LeakyReLU")]
    public void The_last_activation_gives_the_targets_through_what_rescales_it(bool isFound, string end) =>
        Assert.Equal(isFound ? ["LAM3009"] : [], Outcome.Findings(["Input(8)", "Target(Min = -5, Max = 5)", "Dense(16)", "ReLU", "Dense(1)", .. end.Split(" | "), "MeanSquaredError", "Adam"]));

    private static IEnumerable<string> Split(string layers) => layers.Split(" | ").SelectMany(each => each.StartsWith("Branch, ", StringComparison.Ordinal) ? Branch(each) : [each]);

    private static IEnumerable<string> Branch(string text) => System.Text.RegularExpressions.Regex.Split(text, @", (?=[A-Z]\w*(?:\(|$|,))");
}
