using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>Windows over one axis and over three: the same rules as over two.</summary>
public class LineAndVolumeTests
{
    [Theory]

    // Two written extents are channels and length for a layer over one axis, unless a layer that reads features came before.
    [InlineData("6×10", "Conv1D(8, 3)", "8×8")]
    [InlineData("6×10", "Conv1D(8, 10)", "8×1")]
    [InlineData("6×10", "Conv1D(8, 11)", "LAM1002 kernel")]
    [InlineData("6×10", "Conv1D(8, 3, Stride = 2, Padding = 1, Dilation = 2)", "8×4")]
    [InlineData("6×10", "Conv1D(8, [3, 3])", "LAM0010 kernel")]
    [InlineData("6×10", "Conv1D(8, 3, Groups = 4)", "LAM1003 Groups")]
    [InlineData("6×?", "Conv1D(8, 3, Padding = Same)", "8×?")]
    [InlineData("60", "Conv1D(8, 3)", "LAM1001")]
    [InlineData("6×10×10", "Conv1D(8, 3)", "LAM1001")]
    [InlineData("6×10", "MaxPool1D(3, Stride = 2, CeilMode = true)", "6×5")]
    [InlineData("6×10", "AvgPool1D(11)", "LAM1002 window")]
    [InlineData("6×10", "MaxPool1D(2, Padding = 2)", "LAM1006 Padding")]
    [InlineData("6×10", "GlobalMaxPool1D(KeepDims = true)", "6×1")]

    [InlineData("2×5×7×6", "Conv3D(4, [1, 3, 2])", "4×5×5×5")]
    [InlineData("2×5×7×6", "Conv3D(4, [6, 3, 2])", "LAM1002 kernel")]
    [InlineData("2×5×7×6", "Conv3D(4, [1, 3])", "LAM0010 kernel")]
    [InlineData("2×7×6", "Conv3D(4, 1)", "LAM1001")]
    [InlineData("2×5×7×6", "MaxPool3D(2)", "2×2×3×3")]
    [InlineData("2×5×7×6", "AvgPool3D(2, Padding = Same)", "2×3×4×3")]
    [InlineData("2×5×7×6", "MaxPool3D([6, 7, 6])", "LAM1002 window")]
    [InlineData("2×?×?×?", "GlobalAvgPool3D", "2")]
    public void An_input_becomes_this_shape_or_this_finding(string input, string layer, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layer));

    [Fact]
    public void Layers_that_mind_no_axis_leave_two_extents_open() =>
        Assert.Equal("6", Outcome.ShapeAfter("3×10", "Rescale(0.5)", "Conv1D(6, 3)", "ReLU", "MaxPool1D(2)", "GlobalAvgPool1D"));

    [Theory]
    [InlineData("Dense(5)")]
    [InlineData("BatchNorm")]
    public void A_layer_that_reads_features_settles_that_they_are_last(string layer) =>
        Assert.Equal("LAM1001", Outcome.ShapeAfter("3×10", layer, "Conv1D(6, 3)"));

    [Fact]
    public void Axes_swapped_by_hand_are_channels_and_length() => Assert.Equal("6×8", Outcome.ShapeAfter("10×3", "Dense(5)", "Permute(2, 1)", "Conv1D(6, 3)"));

    [Fact]
    public void A_message_says_how_features_come_first() => Assert.Equal(
        "conv1: needs a C×L map, but dense1 gives a 3×5 tensor; its features come last; swap its axes with Permute first",
        Outcome.Finding("Input(3, 10)", "Dense(5)", "Conv1D(6, 3)").Message);
}
