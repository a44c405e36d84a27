using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>Published structures that look like slips, each beside the slip.</summary>
public class StructureRuleTests
{
    private const string Pooled = "ReLU | GlobalAvgPool2D | Dense(10)";

    /// <summary>FCN (Long et al. 2015), DARTS (Liu et al. 2019), series of one column, the tail of EDSR (Lim et al. 2017).</summary>
    [Theory]
    [InlineData("LAM2022", "Conv2D(8, 3, Padding = 100)", "Conv2D(8, 3, Padding = 100) | ReLU | Conv2D(8, 3, Padding = Same) | Crop2D(99)")]
    [InlineData("LAM2021", "Conv2D(8, 1, Stride = 2)", "Branch | Conv2D(8, 1, Stride = 2) | Branch | Conv2D(8, 1, Stride = 2) | Concat")]
    [InlineData("LAM2003", "Conv2D(8, 3) | Conv2D(8, 3)", "Conv2D(8, 3) | Upsample2D(2) | Conv2D(8, 3)")]
    public void A_published_structure_is_no_slip(string rule, string slip, string published)
    {
        Assert.Contains(Findings("Input(3, 32, 32)", slip), finding => finding.StartsWith(rule, StringComparison.Ordinal));
        Assert.Empty(Findings("Input(3, 32, 32)", published));
    }

    [Theory]
    [InlineData("[9, 1]", false)]
    [InlineData("3", true)]
    public void A_series_of_one_column_is_read_by_kernels_of_one_column(string kernel, bool isFound) =>
        Assert.Equal(isFound, Findings("Input(9, 128, 1)", $"Conv2D(8, {kernel}, Padding = Same)").Any(finding => finding.StartsWith("LAM2024", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Concat(\"a\")", false)]
    [InlineData("Conv2D(8, 3, Padding = Same)", true)]
    public void A_level_that_a_concat_passes_around_may_see_few_values(string end, bool isFound) => Assert.Equal(isFound ? ["LAM3019"] : [], Outcome.Findings(
        "Input(3, 4, 4)", "Conv2D(8, 3, Padding = Same)", "ReLU(Name = \"a\")", "Conv2D(8, 4, Stride = 2, Padding = 1, Bias = false)", "BatchNorm", "ReLU", "ConvTranspose2D(8, 2, Stride = 2)", end, "ReLU", "Conv2D(3, 1)",
        "MeanSquaredError", "Adam", "Train(BatchSize = 1)"));

    [Theory]
    [InlineData("MaxPool2D(4)", true)]
    [InlineData("DepthwiseConv2D(7, Padding = 3)", false)]
    public void A_dense_layer_behind_a_maximum_is_not_meant_for_places_even_in_a_branch(string before, bool isFound) => Assert.Equal(isFound ? ["LAM2002", "LAM2002"] : [], Outcome.Findings(
        "Input(3, 32, 32)", "Branch", "Conv2D(8, 3, Padding = Same)", "ReLU", before, "Dense(64)", "ReLU", "Branch", "Conv2D(8, 5, Padding = Same)", "ReLU", before, "Dense(64)", "ReLU", "Concat", "GlobalAvgPool2D", "Dense(10)"));

    /// <summary>Caffe's cifar10_full: mean-subtracted pixels, whose deviation is 64, and a first layer of N(0, 0.0001).</summary>
    [Theory]
    [InlineData("Mean = 0, Std = 64", false)]
    [InlineData("Mean = 0, Std = 1", true)]
    public void Large_inputs_may_start_with_small_weights(string range, bool isFound)
    {
        string[] layers = ["Conv2D(32, 5, Padding = 2, KernelInit = Init.Normal, KernelStd = 0.0001)", "MaxPool2D(3, Stride = 2)", "ReLU", "Conv2D(32, 5, Padding = 2, KernelInit = Init.Normal, KernelStd = 0.01)", "ReLU", "AvgPool2D(3, Stride = 2)", "Conv2D(64, 5, Padding = 2, KernelInit = Init.Normal, KernelStd = 0.01)", "ReLU", "AvgPool2D(3, Stride = 2)", "Flatten", "Dense(10, KernelInit = Init.Normal, KernelStd = 0.01)"];
        Assert.Equal(isFound, Outcome.Findings([$"Input(3, 32, 32, {range})", "Classes(10)", .. layers]).Any(finding => finding.StartsWith("LAM2010", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Input(20) | Dense(64) | GroupNorm(64) | ReLU | Dense(3)", true)]
    [InlineData("Input(20) | Dense(64) | GroupNorm(32) | ReLU | Dense(3)", false)]
    [InlineData("Input(20) | Dense(1) | LayerNorm | ReLU | Dense(3)", true)]
    [InlineData("Input(3, 8, 8) | GlobalAvgPool2D(KeepDims = true) | Conv2D(8, 1) | InstanceNorm | ReLU | Flatten | Dense(3)", true)]
    [InlineData("Input(3, 8, 8) | Conv2D(8, 3) | GroupNorm(8) | ReLU | GlobalAvgPool2D | Dense(3)", false)]
    [InlineData("Input(20) | Dense(1, Name = \"a\") | LayerNorm | ReLU | Dense(1) | Add(\"a\") | Dense(3)", false)]
    public void A_norm_of_one_value_leaves_nothing(string network, bool isFound) =>
        Assert.Equal(isFound, Outcome.Findings(network.Split(" | ")).Contains("LAM2030"));

    [Fact]
    public void A_rate_of_keeping_is_turned_into_one_of_dropping() =>
        Assert.Contains("if 0.8 was meant to be kept, write 0.2;", Outcome.Finding("Input(8)", "Dense(64)", "ReLU", "Dropout(0.8)", "Dense(3)").Message, StringComparison.Ordinal);

    private static IEnumerable<string> Findings(string input, string layers) => Outcome.Findings([input, .. layers.Split(" | "), .. Pooled.Split(" | ")]);
}
